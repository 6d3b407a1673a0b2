"""bench/run.sh runs this: the best whole by our solver, scipy, LEMON and a plain Munkres, on the same instances.

Each solver has a process of its own, and they take turns. What they find must be equal: otherwise this fails.
"""

import pathlib
import re
import subprocess
import sys
import time
from dataclasses import dataclass

from measure import median
from tables import table

PROGRAM = pathlib.Path(__file__).resolve().parents[1] / "build/release/bench/matching"
SEED = 20261122
PERFECT = 1_000_000
PATIENCE = 60  # seconds; who needs more is not waited for, and not asked for anything larger
ONCE = {"munkres"}  # so slow that one round says enough


@dataclass(frozen=True)
class Instance:
    people: int
    mentors: int
    places_max: int = 1
    own: int = 0  # tenths of each score that are the mentor's own, so that everybody's first choice is the same
    rounds: int = 5

    def __str__(self):
        places = f", 1–{self.places_max} places" if self.places_max > 1 else ""
        alike = ", everybody prefers the same" if self.own else ""
        return f"{self.people:,} × {self.mentors:,}{places}{alike}"

    @property
    def words(self):
        return [str(each) for each in (self.people, self.mentors, self.places_max, self.own, SEED)]


@dataclass(frozen=True)
class Run:
    seconds: float  # of CPU time
    matched: int
    sum: int
    memory_mb: float
    reading: float  # seconds for each score once; only our program says it


WHOLE = [Instance(100, 100), Instance(500, 500), Instance(1000, 1000), Instance(3000, 3000, rounds=3),
         Instance(5000, 5000, rounds=3), Instance(5000, 1000, 3, rounds=3),
         Instance(500, 500, own=9), Instance(1000, 1000, own=9, rounds=3), Instance(3000, 3000, own=9, rounds=3)]
SMALL = [Instance(40, 40, rounds=1), Instance(80, 80, rounds=1), Instance(120, 30, 3, rounds=1),
         Instance(60, 60, own=9, rounds=1)]


def command(solver, instance):
    first = ["/usr/bin/python3", __file__, "--scipy"] if solver == "scipy" else [PROGRAM, solver]
    return [*first, *instance.words]


def run(solver, instance):
    """Nothing when it takes too long."""
    try:
        done = subprocess.run(command(solver, instance), check=True, stdout=subprocess.PIPE, text=True,
                              timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    seconds, matched, total, memory, reading = done.stdout.split()
    return Run(float(seconds), int(matched), int(total), float(memory), float(reading))


def chance(numbers):
    """As in matching.cpp (splitmix64)."""
    import numpy
    mixed = (numpy.uint64(SEED) + numbers) * numpy.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> numpy.uint64(31))


def solve_by_scipy(people, mentors, places_max, own):
    """Its input is made as it wants it: costs in doubles, which hold these whole numbers exactly. That is not timed."""
    import numpy
    from scipy.optimize import linear_sum_assignment
    costs = numpy.empty((people, mentors))
    numbers = numpy.arange(mentors, dtype=numpy.uint64)
    of_mentor = (chance(numbers) % numpy.uint64(PERFECT + 1)).astype(int)
    for row in range(people):  # row by row, so that making it takes no memory beside it
        numbers += numpy.uint64(mentors)
        scores = (chance(numbers) % numpy.uint64(PERFECT + 1)).astype(int)
        costs[row] = PERFECT - (own * of_mentor + (10 - own) * scores) // 10
    numbers += numpy.uint64(mentors)
    places = 1 + (chance(numbers) % numpy.uint64(places_max)).astype(int)
    before = time.process_time()
    if places_max > 1:
        costs = numpy.repeat(costs, places, axis=1)  # a column for each place
    rows, columns = linear_sum_assignment(costs)
    seconds = time.process_time() - before
    total = int((PERFECT - costs[rows, columns]).sum())
    memory = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1024
    print(f"{seconds:.6f} {len(rows)} {total} {memory:.1f} 0")


def compared(instance, solvers):
    """The runs of each solver, which take turns; a solver that is too slow has none."""
    runs = {solver: [] for solver in solvers}
    for number in range(instance.rounds):
        for solver in [each for each, had in runs.items() if had is not None and not (number and each in ONCE)]:
            answer = run(solver, instance)
            runs[solver] = runs[solver] + [answer] if answer else None
    found = {solver: {(each.matched, each.sum) for each in had} for solver, had in runs.items() if had}
    if len(set.union(*found.values())) != 1:
        sys.exit(f"{instance}: the solvers differ in (matched, sum in millionths): {found}")
    return {solver: had for solver, had in runs.items() if had}


def middle(runs, solver, figure):
    return median([getattr(each, figure) for each in runs[solver]]) if solver in runs else None


SOLVERS = {"sum": "ours", "scipy": "scipy", "lemon": "LEMON", "munkres": "Munkres"}
OTHERS = list(SOLVERS)[1:]


def measure(instances):
    solvers, measured = list(SOLVERS), {}
    for instance in instances:
        measured[instance] = compared(instance, solvers)
        solvers = [each for each in solvers if each in measured[instance]]
    return measured


def print_tables(measured):
    def shown(value):
        return "–" if value is None else value

    times, memory = [], []
    for instance, runs in measured.items():
        seconds = {solver: middle(runs, solver, "seconds") for solver in SOLVERS}
        ours = seconds["sum"]
        reading = min(each.reading for each in runs["sum"])
        times.append([instance, *map(shown, seconds.values()),
                      *(shown(seconds[each] and seconds[each] / ours) for each in OTHERS), round(ours / reading)])
        megabytes = (round(middle(runs, each, "memory_mb")) if each in runs else "–" for each in SOLVERS)
        memory.append([instance, *megabytes])
    names = list(SOLVERS.values())
    table("The best whole: CPU seconds", ["young × mentors", *names, *(f"{SOLVERS[each]} / ours" for each in OTHERS),
                                      "ours / reading each score once"], times)
    table("The best whole: highest memory, MB", ["young × mentors", *names], memory)


def print_aims_of_ours(instances):
    rows = []
    for instance in instances:
        runs = {aim: [run(aim, instance) for _ in range(instance.rounds)] for aim in ("sum", "most", "fair")}
        rows.append([instance, *(median([each.seconds for each in had]) for had in runs.values())])
    table("The best whole: CPU seconds by each aim, ours", ["young × mentors", "sum", "most", "fair"], rows)


CHANGES = ["a score", "a pair apart", "a young person less", "one more", "a mentor less", "one more"]


def print_changes(instances):
    rows = []
    for instance in instances:
        done = subprocess.run(command("changes", instance), check=True, stdout=subprocess.PIPE, text=True)
        anew, *changed = map(float, done.stdout.split())
        rows.append([instance, anew, *(each / anew for each in changed)])
    table("The best whole after one change: CPU seconds anew, and what part of them",
          ["young × mentors", "anew", *CHANGES], rows)


def print_goals(measured):
    def reached(instance, figure, limit):
        value = middle(measured[instance], "sum", figure)
        return value, "reached" if value < limit else "NOT reached"

    slower = [str(instance) for instance, runs in measured.items()
              if middle(runs, "sum", "seconds") >= middle(runs, "scipy", "seconds")]
    small, large = WHOLE[1], WHOLE[4]
    table("The best whole: goals", ["goal", "measured", ""], [
        ["500 × 500 under 0.02 s", *reached(small, "seconds", 0.02)],
        ["5,000 × 5,000 under 2 s", *reached(large, "seconds", 2)],
        ["5,000 × 5,000 under 600 MB", *reached(large, "memory_mb", 600)],
        ["quicker than scipy at all of them", f"not at {'; '.join(slower)}" if slower else "",
         "NOT reached" if slower else "reached"]])


def main(words):
    if words[:1] == ["--scipy"]:
        return solve_by_scipy(*map(int, words[1:5]))
    is_small = "--small" in words
    instances = SMALL if is_small else WHOLE
    measured = measure(instances)
    print_tables(measured)
    print_aims_of_ours(instances[-3:])
    print_changes(instances)
    if not is_small:
        print_goals(measured)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
