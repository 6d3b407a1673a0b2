"""What a run of requests cost: CPU time of processes from /proc, requests and waiting times from wrk."""

import os
import pathlib
import re
import resource
import statistics
import subprocess
from dataclasses import dataclass

TICKS = os.sysconf("SC_CLK_TCK")


def stat_of(process):
    """Parent, and seconds of user and system time."""
    text = pathlib.Path(f"/proc/{process}/stat").read_text()
    fields = text[text.rindex(")") + 2:].split()
    return int(fields[1]), (int(fields[11]) + int(fields[12])) / TICKS


def cpu_seconds(process):
    return stat_of(process)[1]


def cpu_seconds_of_children(process):
    """Of those that run; what has ended is not counted."""
    total = 0.0
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent, seconds = stat_of(entry.name)
            except (FileNotFoundError, ProcessLookupError):
                continue
            total += seconds if parent == process else 0
    return total


def spent_by(work):
    """CPU seconds of the programs that `work` runs to their end: they do not grow when others use the machine."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def resident_mb(process):
    text = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024


@dataclass
class Load:
    requests: int
    per_second: float
    half_ms: float      # half of the requests were answered within this
    ninety_nine_ms: float


def wrk(url, clients, seconds, cookie=""):
    """Asks for the page over and over, on connections that are kept."""
    words = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "--latency"]
    words += ["-H", f"Cookie: {cookie}"] if cookie else []
    said = subprocess.run([*words, url], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(f"{url} was not answered well:\n{said}")

    def milliseconds(share):
        number, unit = re.search(rf"{share}%\s+([\d.]+)(us|ms|s)\b", said).groups()
        return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    return Load(int(re.search(r"(\d+) requests in", said)[1]), float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]),
                milliseconds(50), milliseconds(99))


@dataclass
class Cost:
    """CPU time for one request, in µs."""

    server: float
    engine: float = 0.0

    @property
    def all(self):
        return self.server + self.engine


def cost_of(url, process, engine=None, *, seconds, cookie=""):
    """What one request costs the process, and the database engine whose main process is `engine`."""
    def spent():
        return cpu_seconds(process), cpu_seconds_of_children(engine) if engine else 0.0

    server, behind = spent()
    requests = wrk(url, 4, seconds, cookie).requests
    server_after, behind_after = spent()
    return Cost((server_after - server) * 1e6 / requests, (behind_after - behind) * 1e6 / requests)


def median(values):
    return statistics.median(values)


def spread(values):
    """How far apart the rounds were, as a share of their middle."""
    middle = median(values)
    return (max(values) - min(values)) / middle if middle else 0.0
