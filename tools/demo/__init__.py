"""The makers of the demo worlds: invented people, exact figures, the same bytes every time."""
