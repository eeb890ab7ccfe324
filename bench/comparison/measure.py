"""Whole processes, in rounds: each contestant once per round, so that what else the machine does meets all alike."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

LIMIT_SECONDS = 600
UNSET = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JAVA_OPTS", "MAVEN_OPTS", "MAVEN_ARGS", "DATABASE_URL")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in UNSET and not name.startswith(("MIGRATE_", "FLYWAY_", "LIQUIBASE_"))},
    "LC_ALL": "C.UTF-8",
    "LIQUIBASE_ANALYTICS_ENABLED": "false",
}


class Refused(Exception):
    """A row whose contestants have not done the same work."""


@dataclass(frozen=True)
class Sample:
    seconds: float
    cpu: float
    megabytes: float


@dataclass
class Contestant:
    """A command, and the state of the database before and after it."""

    name: str
    command: list
    folder: Path
    database: object = None
    content: object = None  # afterwards; None where the command has another check: its status alone
    commits: int = 0  # at least so many, where the database counts them
    clear: bool = False  # whether it begins with an empty database
    before: Optional[Callable[[], None]] = None
    environment: dict = field(default_factory=dict)

    def once(self):
        if self.clear:
            self.database.clear()
        if self.before:
            self.before()
        sample = launch(self.command, self.folder, self.environment)
        if self.content is not None:
            found = self.database.content()
            if found != self.content:
                raise Refused(f"{self.name} left {found}, not {self.content}")
        if self.commits and self.database.commits() < self.commits:
            raise Refused(f"{self.name} committed {self.database.commits()} times, not {self.commits}")
        return sample


@dataclass(frozen=True)
class Goal:
    """At most so many times `over`, so many seconds more than it, or so much memory."""

    of: str
    over: str = ""
    ratio: Optional[float] = None
    seconds: Optional[float] = None
    megabytes: Optional[float] = None


@dataclass
class Row:
    title: str
    contestants: list
    goals: list = field(default_factory=list)
    heavy: bool = False  # half of the rounds are enough
    note: str = ""
    missing: list = field(default_factory=list)
    samples: dict = field(default_factory=dict)

    def run(self, rounds):
        rounds = (rounds + 1) // 2 if self.heavy else rounds
        self.samples = {contestant.name: [] for contestant in self.contestants}
        for round_ in range(rounds + 1):
            for contestant in self.contestants:
                sample = contestant.once()
                if round_ > 0:  # the first warms the caches up
                    self.samples[contestant.name].append(sample)
            print(f"  round {round_} of {rounds}", file=sys.stderr)


def launch(command, folder, environment=None):
    """Runs it to its end; a failure shows what it printed."""
    output = folder / "output"
    with open(output, "wb") as printed:
        begin = time.monotonic_ns()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env={**ENVIRONMENT, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        signal.signal(signal.SIGALRM, lambda *_: process.kill())
        signal.alarm(LIMIT_SECONDS)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:  # Ctrl-C
            process.kill()
            raise
        seconds = (time.monotonic_ns() - begin) / 1e9
        signal.alarm(0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = output.read_text(errors="replace")[-2000:]
        raise Refused(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{tail}")
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
