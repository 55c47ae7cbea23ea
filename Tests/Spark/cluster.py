"""A Spark cluster of processes on this machine: a master, and workers of one core each."""
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pyspark

SPARK = Path(pyspark.__file__).parent


class Cluster:
    def __init__(self, workers: int, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ, "SPARK_HOME": str(SPARK), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": str(folder),
            "SPARK_WORKER_DIR": str(folder / "work"), "SPARK_DAEMON_MEMORY": "256m", "SPARK_NO_DAEMONIZE": "1",
        }
        self.processes: list[subprocess.Popen] = []
        log = self.start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.master = self.await_line(log, r"Starting Spark master at (spark://\S+)")
        self.workers = []
        for number in range(workers):
            log = self.start(
                f"worker{number}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1",
                "--memory", "1g", "--webui-port", "0", self.master)
            self.workers.append(self.processes[-1])
            self.await_line(log, r"(Successfully registered with master)")

    def start(self, name: str, *command: str) -> Path:
        log = self.folder / f"{name}.log"
        with log.open("wb") as file:
            # In a group of its own, so that what it starts can be ended with it.
            self.processes.append(subprocess.Popen(
                [SPARK / "bin" / "spark-class", *command], env=self.environment, stdout=file, stderr=subprocess.STDOUT,
                start_new_session=True))
        return log

    def await_line(self, log: Path, pattern: str) -> str:
        for _ in range(600):
            if found := re.search(pattern, log.read_text(errors="replace")):
                return found[1]
            time.sleep(0.1)
        raise AssertionError(f"{log.name}: no {pattern}\n{log.read_text(errors='replace')[-2000:]}")

    def kill(self, worker: int) -> None:
        """Ends a worker, its executors and the commands they run, as when a machine fails."""
        os.killpg(self.workers[worker].pid, signal.SIGKILL)

    def close(self) -> None:
        for process in self.processes:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
