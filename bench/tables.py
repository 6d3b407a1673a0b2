"""What was measured, as Markdown."""

import sys


def table(title, heads, rows):
    print(f"\n### {title}\n\n| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    for row in rows:
        print(f"| {' | '.join(f'{each:.3g}' if isinstance(each, float) else str(each) for each in row)} |")
    sys.stdout.flush()
