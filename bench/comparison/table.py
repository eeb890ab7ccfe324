"""Rows as text: Markdown for the page, and the same for the terminal."""

import datetime
import os
import platform
import statistics
import subprocess

from databases import Missing
from measure import Sample
from tools import ALEMBIC, FLYWAY, JAVA, LIQUIBASE, MIGRATE, version

BEGIN = "<!-- bench/compare writes what follows -->\n"
END = "<!-- end of what bench/compare writes -->\n"


def text(rows, rounds):
    parts = [_machine(rounds), _goals(rows)]
    parts += [_lines(row) if hasattr(row, "lines") else _table(row) for row in rows]
    return "\n".join(parts)


def put_into(page, content):
    text_ = page.read_text()
    head, begin, rest = text_.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{page} has no place for the table: it lies between {BEGIN.strip()} and {END.strip()}")
    page.write_text(f"{head}{BEGIN}\n{content}\n{END}{tail}")


def versions():
    """Each tool with its version or the reason why it is missing."""
    found = {}
    for tool in (MIGRATE, ALEMBIC, FLYWAY, LIQUIBASE):
        try:
            found[tool] = version(tool)
        except Missing as missing:
            found[tool] = missing
    return found


def _machine(rounds):
    java = subprocess.run([JAVA, "-version"], capture_output=True, text=True).stderr.splitlines()[1]
    with open("/proc/cpuinfo") as file:
        model = next((line.partition(":")[2].strip() for line in file if line.startswith("model name")), platform.machine())
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    tools = "; ".join(f"{name} {found}" for name, found in versions().items() if not isinstance(found, Missing))
    return (
        f"Measured on {datetime.date.today():%d %B %Y}, rounds: {rounds}, half as many where one takes long. {os.cpu_count()} × {model}, "
        f"{memory:.0f} GB, {_system()}, {java}, load {os.getloadavg()[2]:.1f}.\n{tools}.\n"
    )


def _system():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def _goals(rows):
    lines = ["| work | measured | over | figure (least to most of the rounds) | in processor time | goal | reached |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for row in rows:
        if hasattr(row, "lines"):
            lines += [f"| {row.title} | {goal.name} | | {found:g}{goal.unit} | | ≤ {goal.limit:g}{goal.unit} | {_reached(found, goal.limit)} |" for goal, found in row.reached()]
        else:
            lines += [_goal(row, goal) for goal in row.goals if {goal.of, goal.over or goal.of} <= set(row.samples)]
    return "\n".join(lines) + "\n" if len(lines) > 2 else ""


def _goal(row, goal):
    of = row.samples[goal.of]
    over = row.samples[goal.over] if goal.over else [Sample(0, 0, 0)] * len(of)
    sign = "+" if goal.over else ""
    if goal.ratio is not None:
        limit, unit, kind, work = goal.ratio, "", ".2f", lambda one, other: one / other
    elif goal.seconds is not None:
        limit, unit, kind, work = goal.seconds, " s", sign + ".2f", lambda one, other: one - other
    else:
        limit, unit, kind, work = goal.megabytes, " MB", ".0f", lambda one, other: one - other
    figure = "megabytes" if goal.megabytes is not None else "seconds"
    reached = work(_median(of, figure), _median(over, figure))
    each = [work(getattr(one, figure), getattr(other, figure)) for one, other in zip(of, over)]
    cpu = "" if goal.megabytes is not None else f"{work(_median(of, 'cpu'), _median(over, 'cpu')):{kind}}{unit}"
    return (
        f"| {row.title} | {goal.of} | {goal.over} | {reached:{kind}}{unit} ({min(each):{kind}} to {max(each):{kind}}) | {cpu} "
        f"| ≤ {sign if goal.seconds else ''}{limit:g}{unit} | {_reached(reached, limit)} |"
    )


def _reached(figure, limit):
    return "yes" if figure <= limit else "no"


def _median(samples, figure):
    return statistics.median(getattr(sample, figure) for sample in samples)


def _table(row):
    lines = [f"### {row.title}", "", "| | median, ms | least to most, ms | processor, ms | resident, MB |", "| --- | --- | --- | --- | --- |"]
    for name, samples in row.samples.items():
        millis = [1000 * sample.seconds for sample in samples]
        lines.append(
            f"| {name} | {statistics.median(millis):,.0f} | {min(millis):,.0f} to {max(millis):,.0f} "
            f"| {1000 * _median(samples, 'cpu'):,.0f} | {_median(samples, 'megabytes'):,.0f} |"
        )
    return "\n".join(lines) + "\n" + _remarks(row)


def _lines(row):
    return f"### {row.title}\n\n```\n" + "\n".join(row.lines) + "\n```\n" + _remarks(row)


def _remarks(row):
    remarks = ([row.note] if row.note else []) + [f"Not run: {reason}." for reason in row.missing]
    return "".join(f"\n{remark}\n" for remark in remarks)
