"""Integrations/spark/tickets.py on clusters of 1, 2 and 4 workers, whole and with one that is killed."""
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest
from collections import Counter
from pathlib import Path

from cluster import Cluster

ROOT = Path(__file__).resolve().parents[2]
FAQ = os.environ["FAQ"]
COUNT = int(os.environ.get("FAQ_SPARK_TICKETS", "5000"))
MANUAL = "# Lamps\n" + "".join(
    f"\n## Why does the lamp say `LAMP_E{n}: {word} is {state}`?\n\nReplace the {word}.\n"
    for n, (word, state) in enumerate(
        (word, state) for word in ("wick", "bulb", "socket", "dimmer", "cord") for state in ("loose", "burnt", "wet", "cold")))


def ticket(number: int) -> str:
    chance = random.Random(number)
    match chance.randrange(20):
        case 0: text = "how are you today"
        case 1: return '{"id": "broken-%d", "text": ' % number
        case 2: text = ""
        case _: text = f"Since {number % 24}:00 our lamp shows LAMP_E{chance.randrange(22)}, please help\n" + "and so on\n" * chance.randrange(20)
    return json.dumps({"id": f"t{number}", "text": text}, ensure_ascii=False)


class Tickets(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp())
        (cls.folder / "kb").mkdir()
        (cls.folder / "kb" / "lamps.md").write_text(MANUAL)
        subprocess.run([FAQ, "index", cls.folder / "kb", "-o", cls.folder / "kb.faqx"], check=True, capture_output=True)
        cls.tickets = cls.folder / "tickets.jsonl"
        cls.tickets.write_text("".join(ticket(n) + "\n" for n in range(COUNT)))
        began = time.monotonic()
        alone = subprocess.run(
            [FAQ, "rows", "--format", "jsonl", "--kb", cls.folder / "kb.faqx", cls.tickets], capture_output=True)
        print(f"one process: {COUNT / (time.monotonic() - began):,.0f} rows a second", file=sys.stderr)
        assert alone.returncode == 65
        cls.alone = [json.loads(line) for line in alone.stdout.splitlines()]
        cls.wanted = cls.digest(cls.alone)

    @staticmethod
    def digest(rows) -> tuple[int, str]:
        """How many rows, and what they say, in any order; lines are counted in each partition."""
        told = sorted(
            json.dumps({**row, "line": None}, sort_keys=True, ensure_ascii=False) for row in rows)
        return len(told), hashlib.sha256("\n".join(told).encode()).hexdigest()

    def run_tickets(self, name: str, workers: int, killed: bool = False) -> tuple[tuple[int, str], dict, str, float]:
        folder = self.folder / name
        folder.mkdir()
        cluster = Cluster(workers, folder)
        try:
            began = time.monotonic()
            job = subprocess.Popen(
                [sys.executable, ROOT / "Integrations/spark/tickets.py", "--faq", FAQ, "--kb", self.folder / "kb.faqx",
                 "--master", cluster.master, "--out", folder / "out", "--report", self.tickets],
                env=cluster.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if killed:
                # Once a file of a partition is complete, others are being made.
                while job.poll() is None and not list(folder.glob("out/answers/_temporary/**/*.parquet")):
                    time.sleep(0.02)
                self.assertIsNone(job.poll(), "the job was over before a worker could be killed")
                cluster.kill(0)
            output, _ = job.communicate(timeout=400)
            took = time.monotonic() - began
            self.assertEqual(job.returncode, 0, output.decode(errors="replace")[-3000:])
            self.assertTrue((folder / "out/answers/_SUCCESS").exists())
            summary = json.loads((folder / "out/causes.json").read_text())
            self.assertIn("<svg", (folder / "out/report.html").read_text())
            speed = next(line for line in output.decode().splitlines() if "rows a second" in line)
            return self.digest(self.parquet(folder / "out/answers")), summary, speed, took
        finally:
            cluster.close()

    @staticmethod
    def parquet(table: Path) -> list[dict]:
        """What is in a table, read by a Spark without a cluster in a process of its own."""
        script = (
            "import json, sys\nfrom pyspark.sql import SparkSession\n"
            "spark = SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false').getOrCreate()\n"
            "rows = spark.read.parquet(sys.argv[1]).collect()\n"
            "print(json.dumps([r.asDict() for r in rows]))")
        done = subprocess.run([sys.executable, "-c", script, str(table)], capture_output=True, check=True)
        return json.loads(done.stdout)

    def test_any_number_of_workers_gives_the_same_rows(self) -> None:
        for workers in (1, 2, 4):
            with self.subTest(workers=workers):
                found, summary, speed, took = self.run_tickets(f"workers-{workers}", workers)
                print(f"{workers} workers: {speed}; {took:.0f} s with the start of Spark", file=sys.stderr)
                self.assertEqual(found, self.wanted)
                self.assertEqual(summary["tickets"], COUNT)

    def test_a_worker_that_is_killed_costs_no_row_and_doubles_none(self) -> None:
        found, summary, _, took = self.run_tickets("killed", 2, killed=True)
        print(f"2 workers, one killed: {took:.1f} s", file=sys.stderr)
        self.assertEqual(found, self.wanted)
        self.assertEqual(summary["tickets"], COUNT)

    def test_the_report_counts_what_the_rows_say(self) -> None:
        done = subprocess.run(
            [FAQ, "triage", "--json", "--kb", self.folder / "kb.faqx", self.tickets], capture_output=True)
        report = json.loads(done.stdout)
        errors = sum(row["status"] == "error" for row in self.alone)
        self.assertEqual(report["tickets"], COUNT - errors)
        self.assertEqual(report["unread"], errors)
        self.assertEqual(
            {cause["entry"]: cause["count"] for cause in report["causes"]},
            dict(Counter(row["entry"] for row in self.alone if row["entry"])))


if __name__ == "__main__":
    unittest.main()
