"""FoodPlanner, the sample application, by the runner and by Maven; nothing of ours gets into the user's local repository."""

import shutil
import xml.etree.ElementTree as xml
from pathlib import Path

from measure import Contestant, Goal, Row, launch
from tools import JAVA, ROOT, RUNNER, TARGET

PLACE = TARGET / "foodplanner"
REPOSITORY = TARGET / "repository"
MODULES = (".", "core", "shell", "hibernate", "migrate-maven-plugin")


def check():
    _stage()
    row = Row("`check` on FoodPlanner: 20 revisions and a JPA model, SQLite", [])
    environment = {"MIGRATE_MODEL_CLASSPATH": "target/classes,target/lib/*"}
    row.contestants = [Contestant("java -jar runner.jar check", [JAVA, "-jar", RUNNER, "check"], PLACE, environment=environment)]
    row.goals = [Goal("java -jar runner.jar check", seconds=1.6)]
    return row


def maven():
    _stage()
    row = Row("Maven, FoodPlanner at head, SQLite", [])
    row.contestants = [
        Contestant(f"mvn {goal}", _mvn(goal), PLACE) for goal in ("validate", "migrate:upgrade", "migrate:check")
    ]
    row.goals = [
        Goal("mvn migrate:upgrade", "mvn validate", seconds=0.4),
        Goal("mvn migrate:check", "mvn validate", seconds=1.8),
    ]
    return row


def _mvn(*goals, offline=True):
    words = ["mvn", "-q", "-B", "-ntp", "-s", TARGET / "settings.xml", f"-Dmaven.repo.local={REPOSITORY}"]
    return words + (["-o"] if offline else []) + list(goals)


def _stage():
    """FoodPlanner built and at head, by a Maven whose local repository has our artifacts; all others come from the user's."""
    if (PLACE / "staged").exists():
        return
    shutil.rmtree(PLACE, ignore_errors=True)
    shutil.copytree(ROOT / "it/foodplanner", PLACE, ignore=shutil.ignore_patterns("target", ".migrate", "data"))
    (PLACE / "data").mkdir()
    shutil.rmtree(REPOSITORY / "io/limbeck", ignore_errors=True)
    for module in MODULES:
        _install(ROOT / module)
    settings = (ROOT / "it/src/test/settings/settings.xml").read_text()
    local = Path.home() / ".m2/repository"
    (TARGET / "settings.xml").write_text(settings.replace("@settings.localRepository@", str(local)))
    launch(_mvn("package", "migrate:upgrade", offline=False), PLACE)
    launch(_mvn("migrate:check", offline=False), PLACE)
    (PLACE / "staged").touch()


def _install(module):
    pom = xml.parse(module / "pom.xml")
    names = {"m": "http://maven.apache.org/POM/4.0.0"}
    artifact = pom.findtext("m:artifactId", namespaces=names)
    version = pom.findtext("m:version", namespaces=names) or pom.findtext("m:parent/m:version", namespaces=names)
    place = REPOSITORY / "io/limbeck" / artifact / version
    place.mkdir(parents=True)
    shutil.copyfile(module / "pom.xml", place / f"{artifact}-{version}.pom")
    jar = module / "target" / f"{artifact}-{version}.jar"
    if jar.exists():
        shutil.copyfile(jar, place / jar.name)
