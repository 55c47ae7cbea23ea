#!/usr/bin/env python3
"""A week of tickets through `faq rows` on a Spark cluster.

    tickets.py --faq faq --kb kb.faqx --master spark://127.0.0.1:7077 --out week TICKETS.jsonl…

Tickets are lines of {"id", "text"}. Writes one row for each ticket to OUT/answers (Parquet): id, status, entry, confidence,
shortlist, choices, and of a ticket that could not be read its error; and OUT/causes.json, the tickets by cause. Both are
the same whatever the number of workers, and when one dies. With --report, `faq triage` writes OUT/report.html, too.
"""
import argparse
import json
import shlex
import subprocess
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession

# Of a fixed schema, so that an answer nobody was asked about has its columns all the same.
ANSWER = (
    "id STRING, status STRING, entry STRING, confidence DOUBLE, shortlist DOUBLE, choices ARRAY<STRING>,"
    " line BIGINT, error STRING, message STRING"
)


def command(faq: str, kb: str) -> str:
    """What each partition is piped through.

    The status 65 says that there were rows that could not be read: they are in the output, as errors. Any other status is
    a failure of the task, which Spark tries again; without `checkCode` the rows it owes would be missing in silence.
    """
    rows = f"{shlex.quote(faq)} rows --format jsonl --kb {shlex.quote(kb)}"
    return "sh -c " + shlex.quote(f"{rows}; status=$?; [ $status -eq 65 ] || exit $status")


def answers(spark: SparkSession, files: list[str], partitions: int, faq: str, kb: str):
    tickets = spark.sparkContext.textFile(",".join(files), minPartitions=partitions)
    piped = tickets.pipe(command(faq, kb), checkCode=True)
    return spark.read.schema(ANSWER).json(piped)


def causes(answers) -> dict:
    counts = answers.groupBy("status", "entry").count().collect()
    return {
        "tickets": sum(row["count"] for row in counts),
        "statuses": dict(sorted(
            (status, sum(row["count"] for row in counts if row["status"] == status))
            for status in {row["status"] for row in counts})),
        "causes": [
            {"entry": row["entry"], "count": row["count"]}
            for row in sorted(counts, key=lambda row: (-row["count"], row["entry"] or ""))
            if row["entry"] is not None],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faq", default="faq", help="the command, at the same path on every worker")
    parser.add_argument("--kb", required=True, help="an index, at the same path on every worker")
    parser.add_argument("--master", default="local[*]")
    parser.add_argument("--partitions", type=int, default=16, help="more than there are cores, and always the same")
    parser.add_argument("--out", required=True)
    parser.add_argument("--report", action="store_true", help="write the report of `faq triage`, too")
    parser.add_argument("tickets", nargs="+")
    options = parser.parse_args()

    spark = SparkSession.builder.master(options.master).appName("tickets").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    out = Path(options.out).resolve()
    table = str(out / "answers")
    # A task that is tried again, or twice at once, writes a file of its own; Spark keeps that of one attempt.
    began = time.monotonic()
    answers(spark, options.tickets, options.partitions, options.faq, options.kb).write.mode("overwrite").parquet(table)
    took = time.monotonic() - began
    summary = causes(spark.read.parquet(table))
    print(f"{summary['tickets'] / took:,.0f} rows a second")
    (out / "causes.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    spark.stop()
    if options.report:
        done = subprocess.run(
            [options.faq, "triage", "--kb", options.kb, "--format", "html", "-o", str(out / "report.html"), *options.tickets])
        if done.returncode not in (0, 1, 65):
            sys.exit(done.returncode)


if __name__ == "__main__":
    main()
