"""What a page costs: against a bare answer, its own statements alone, and a fastify server that reads the same."""

import contextlib
import json
import pathlib
import socket
import sqlite3
import subprocess
from dataclasses import dataclass, field

from measure import Cost, cost_of, median, spread
from postgres import recorded
from tables import table

ROOT = pathlib.Path(__file__).resolve().parents[1]
QUERIES = ROOT / "build/release/bench/queries"
ORG = "havnebyen"


def person_path(corps):
    """The young person with the most contacts."""
    with contextlib.closing(sqlite3.connect(corps.installation.sqlite_file(ORG))) as database:
        person, = database.execute("select person_id from contact_attendee where role = 'young_person' "
                                   "group by person_id order by count(*) desc, person_id limit 1").fetchone()
    return f"/personer/{person}"


def cookie_of(browser):
    return "; ".join(f"{name}={value}" for name, value in browser.cookies.items())


def address(server, org, path):
    return f"http://127.0.0.1:{server.port}/{org}{path}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Page:
    name: str
    path: str
    recording: pathlib.Path = None
    sqlite: list = field(default_factory=list)    # each a list of Costs, one a round
    sqlite_alone: list = field(default_factory=list)
    postgres: list = field(default_factory=list)
    postgres_alone: list = field(default_factory=list)
    fastify: list = field(default_factory=list)


def pages_of(corps):
    return [Page("I dag", "/middelfart/idag"), Page("En person", person_path(corps)),
            Page("Statistik", "/middelfart/statistik"), Page("Unge", "/middelfart/unge"),
            Page("Mentorer", "/middelfart/mentorer"), Page("Session (no page)", "/session")]


def record(pages, corps, postgres, folder):
    with corps.served() as (_, browser):
        for number, page in enumerate(pages):
            lines = recorded(postgres, lambda path=page.path: browser.get(path))
            page.recording = folder / f"page-{number}.statements"
            page.recording.write_text("\n".join(lines) + "\n", encoding="utf-8")


def alone(pages, effort, *place):
    """The statements without a page around them."""
    words = [QUERIES, *place, *(page.recording for page in pages), "--benchmark_format=json",
             f"--benchmark_min_time={effort.seconds / 4}"]
    said = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return [Cost(each["cpu_time"], each["server_us"]) for each in said["benchmarks"]]


def load(pages, corps, engine, effort):
    with corps.served() as (server, browser):
        cookie = cookie_of(browser)
        return [cost_of(address(server, ORG, page.path), server.process.pid, engine, seconds=effort.seconds,
                        cookie=cookie) for page in pages]


def load_fastify(pages, postgres, effort):
    words = ["node", ROOT / "bench/fastify/server.mjs", postgres.url, f"org_{ORG}", *(page.recording for page in pages)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = int(process.stdout.readline())
            costs = [cost_of(f"http://127.0.0.1:{port}/{number}", process.pid, postgres.server.pid,
                             seconds=effort.seconds) for number, _ in enumerate(pages)]
        finally:
            process.kill()
    return costs


def bare(corps, effort):
    """The least that the server can answer: its health, without a session and without a database."""
    port = free_port()
    with corps.installation.serve(metrics_port=port) as server:
        return [cost_of(f"http://127.0.0.1:{port}/healthz", server.process.pid, seconds=effort.seconds)
                for _ in range(effort.rounds)]


def measure(sqlite, big, postgres, effort, folder):
    pages = pages_of(sqlite)[:effort.pages]
    record(pages, big, postgres, folder)
    copy = folder / "copy.sqlite"
    with contextlib.closing(sqlite3.connect(sqlite.installation.sqlite_file(ORG))) as database:
        database.execute("vacuum into ?", [str(copy)])
    with contextlib.closing(sqlite3.connect(copy)) as database:
        database.execute("pragma journal_mode = wal")
    hello = bare(sqlite, effort)
    for _ in range(effort.rounds):
        rounds = {"sqlite": load(pages, sqlite, None, effort), "sqlite_alone": alone(pages, effort, "sqlite", copy),
                  "postgres": load(pages, big, postgres.server.pid, effort),
                  "postgres_alone": alone(pages, effort, "postgres", postgres.url, f"org_{ORG}"),
                  "fastify": load_fastify(pages, postgres, effort)}
        for what, costs in rounds.items():
            for page, cost in zip(pages, costs):
                getattr(page, what).append(cost)
    tell(pages, hello)


def middle(costs, part="all"):
    return median([getattr(cost, part) for cost in costs])


def tell(pages, hello):
    least = middle(hello)
    table(f"A page on SQLite: CPU µs of the server; a bare answer costs {least:.1f}",
          ["page", "µs", "of a bare answer", "its statements alone µs", "page / statements", "rounds apart"],
          [[page.name, middle(page.sqlite), middle(page.sqlite) / least, middle(page.sqlite_alone),
            middle(page.sqlite) / middle(page.sqlite_alone), f"{spread([c.all for c in page.sqlite]):.0%}"]
           for page in pages])
    table("A page on PostgreSQL: CPU µs of the server, and with the engine's",
          ["page", "server", "with engine", "statements alone: client", "with engine", "page / statements",
           "fastify", "with engine", "ours / fastify", "with engine"],
          [[page.name, middle(page.postgres, "server"), middle(page.postgres), middle(page.postgres_alone, "server"),
            middle(page.postgres_alone), middle(page.postgres) / middle(page.postgres_alone),
            middle(page.fastify, "server"), middle(page.fastify),
            middle(page.postgres, "server") / middle(page.fastify, "server"),
            middle(page.postgres) / middle(page.fastify)] for page in pages])
