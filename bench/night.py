"""How long a look at a person waits while the night plans all talks anew, against the same look when nothing else runs.

The look is put on record, so it writes too, and waits for whoever writes before it."""

import datetime
import subprocess
import tempfile
import time

from tables import table

ORG, PROGRAMME = "havnebyen", "middelfart"
TALKS = """
[[rules]]
key = "N-1"
kind = "check_in"
severity = "warn"
every_months = 1
for_months = 60
parties = ["mentor", "young_person", "guardian"]
source = "Målingen"
"""


def waits(browser, path, goes_on):
    """Milliseconds of each look, with a breath between them as people have."""
    found = []
    while goes_on():
        before = time.perf_counter()
        if browser.get(path).status != 200:
            raise RuntimeError(f"{path} was not answered")
        found.append(1000 * (time.perf_counter() - before))
        time.sleep(0.002)
    return found


def publish_talks(installation):
    """From tomorrow on the programme asks for talks that it did not ask for, so its night has all of them to write."""
    tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    place = ["--org", ORG, "--programme", PROGRAMME]
    with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
        file.write(installation.done("policy", "export", *place) + TALKS)
        file.flush()
        installation.done("policy", "publish", *place, "--from", file.name, "--from-date", tomorrow, "--why", "Målt")
    return tomorrow


def night(installation, day):
    words = [installation.binary, "jobs", "run", "plan", "--as-of", day, *map(str, installation.place)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


def in_words(waited):
    waited = sorted(waited)
    return [len(waited), waited[len(waited) // 2], waited[len(waited) * 99 // 100], waited[-1]]


def measure(corps_on, path, effort):
    rows = []
    for engine, corps in corps_on.items():
        day = publish_talks(corps.installation)
        with corps.served() as (_, browser):
            browser.get(path)
            until = time.perf_counter() + effort.seconds
            rows.append([engine, "nothing", *in_words(waits(browser, path, lambda: time.perf_counter() < until))])
            for what in ("a night with all to plan", "a night with nothing new"):
                with night(corps.installation, day) as job:
                    rows.append([engine, what, *in_words(waits(browser, path, lambda: job.poll() is None))])
                    rows[-1][1] += f" ({' '.join(job.stdout.read().split()[2:])})"
                    if job.returncode != 0:
                        raise RuntimeError("the night's plan did not succeed")
    table("What a look at a person waits, ms", ["engine", "meanwhile", "looks", "half", "99 %", "longest"], rows)
