// A week to paint on, in <details data-week> beside the seven texts, input[data-weekday], of its form. Painting writes the
// texts, and typing paints. The texts are what is sent, and what a keyboard and a screen reader use; the picture is
// hidden from the latter. A text that cannot be read here is left alone: its day is hatched and takes no paint.
type Day = boolean[] | null;  // its half-hours from midnight; null: the text cannot be read
interface Cell { day: number; half: number }
interface Stroke { from: Cell; on: boolean; before: Day[] }

const HALVES = 48;
const FIRST = 12;  // what is painted begins at 6; what lies before stands in the text only
const PARTS: Record<string, [number, number]> = {
    'hele dagen': [0, 48], nat: [0, 12], morgen: [12, 18], formiddag: [18, 24], eftermiddag: [24, 34], aften: [34, 44],
};
const NO_TIME = ['', '-', 'nej', 'ingen', 'ikke', 'kan ikke'];

/// In half-hours since midnight; not a whole number, or NaN, when it is none.
function clock(text: string): number {
    const found = /^(\d\d?)(?:[.:](\d\d))?$/.exec(text) ?? /^(\d\d)(\d\d)$/.exec(text);
    return found ? Number(found[1]) * 2 + Number(found[2] ?? 0) / 30 : NaN;
}

function stretch(part: string): [number, number] | null {
    const named = PARTS[part];
    if (named) return named;
    const [from = NaN, to = NaN, ...more] = part.split('-').map((each) => clock(each.trim()));
    const end = to === 0 ? HALVES : to;
    const isOne = more.length === 0 && Number.isInteger(from) && Number.isInteger(end) && from < end && end <= HALVES;
    return isOne ? [from, end] : null;
}

/// As the server reads it.
function read(text: string): Day {
    const plain = text.toLowerCase().replace(/[–—−]/g, '-').replace(/\s+til\s+/g, '-').replace(/\s+og\s+|;/g, ',')
        .replace(/klokken|\bkl\.|\bkl\s|\bfra\s/g, '').replace(/\s+/g, ' ');
    const day = new Array<boolean>(HALVES).fill(false);
    for (const part of plain.split(',').map((each) => each.trim())) {
        if (NO_TIME.includes(part)) continue;
        const found = stretch(part);
        if (!found) return null;
        day.fill(true, ...found);
    }
    return day;
}

const hour = (half: number): string => `${Math.floor(half / 2)}${half % 2 ? '.30' : ''}`;

function written(day: boolean[]): string {
    const stretches: string[] = [];
    for (let from = day.indexOf(true); from >= 0;) {
        const end = day.indexOf(false, from);
        const to = end < 0 ? HALVES : end;
        stretches.push(from === 0 && to === HALVES ? 'hele dagen' : `${hour(from)}–${hour(to)}`);
        from = day.indexOf(true, to);
    }
    return stretches.join(', ');
}

function element(name: string, into: HTMLElement, row: string, column: string): HTMLElement {
    const made = document.createElement('span');
    made.className = name;
    made.style.gridRow = row;
    made.style.gridColumn = column;
    into.append(made);
    return made;
}

class Painting {
    private days: Day[] = [];
    private stroke: Stroke | null = null;
    private readonly cells: HTMLElement[][];
    private readonly grid = document.createElement('div');

    constructor(place: HTMLDetailsElement, private readonly fields: HTMLInputElement[]) {
        this.grid.className = 'week-grid';
        this.grid.setAttribute('aria-hidden', 'true');
        this.cells = fields.map((field, day) => this.column(field.dataset.weekday ?? '', day));
        for (let half = FIRST; half < HALVES; half += 2)
            element('week-hour', this.grid, `${half - FIRST + 2} / span 2`, '1').textContent = hour(half);
        const word = document.createElement('p');
        word.className = 'form-hint';
        word.setAttribute('aria-hidden', 'true');
        word.textContent = 'Træk hen over de tider, der passer. Træk igen for at viske ud. Rul siden ved tallene til venstre.';
        place.append(word, this.grid);
        place.hidden = false;
        place.open = matchMedia('(pointer: fine)').matches;
        this.grid.addEventListener('pointerdown', (event) => this.begin(event));
        this.grid.addEventListener('pointermove', (event) => this.goOn(event));
        this.grid.addEventListener('pointerup', () => this.end());
        this.grid.addEventListener('pointercancel', () => this.giveUp());
        this.look();
    }

    /// Reads the texts.
    look(): void {
        this.days = this.fields.map((field) => read(field.value));
        this.draw();
    }

    private column(name: string, day: number): HTMLElement[] {
        element('week-day', this.grid, '1', `${day + 2}`).textContent = name.slice(0, 2);
        return Array.from({ length: HALVES - FIRST }, (_, row) => {
            const cell = element(row % 2 ? 'week-half' : 'week-half on-the-hour', this.grid, `${row + 2}`, `${day + 2}`);
            cell.dataset.day = `${day}`;
            cell.dataset.half = `${row + FIRST}`;
            return cell;
        });
    }

    private draw(): void {
        this.cells.forEach((column, day) => column.forEach((cell, row) => {
            cell.classList.toggle('is-free', this.days[day]?.[row + FIRST] ?? false);
            cell.classList.toggle('is-unread', this.days[day] === null);
        }));
    }

    private at(event: PointerEvent): Cell | null {
        const under = document.elementFromPoint(event.clientX, event.clientY);
        if (!(under instanceof HTMLElement) || !this.grid.contains(under) || !under.dataset.half) return null;
        return { day: Number(under.dataset.day), half: Number(under.dataset.half) };
    }

    private begin(event: PointerEvent): void {
        const from = this.at(event);
        const day = from && this.days[from.day];
        if (!from || !day || event.button !== 0 || !event.isPrimary) return;
        event.preventDefault();
        this.grid.setPointerCapture(event.pointerId);
        this.stroke = { from, on: !day[from.half], before: this.days };
        this.paint(from);
    }

    private goOn(event: PointerEvent): void {
        const to = this.stroke && this.at(event);
        if (to) this.paint(to);
    }

    /// All between where the stroke began and here: so that a quick finger leaves no gaps.
    private paint(to: Cell): void {
        if (!this.stroke) return;
        const { from, on, before } = this.stroke;
        const lies = (x: number, a: number, b: number): boolean => x >= Math.min(a, b) && x <= Math.max(a, b);
        this.days = before.map((day, at) => day && (lies(at, from.day, to.day)
            ? day.map((is, half) => (lies(half, from.half, to.half) ? on : is)) : day));
        this.draw();
    }

    private end(): void {
        const before = this.stroke?.before;
        this.stroke = null;
        const changed = this.fields.filter((field, day) => {
            const now = this.days[day];
            if (!before || !now || now === before[day]) return false;
            field.value = written(now);
            return true;
        });
        for (const field of changed) field.dispatchEvent(new Event('input', { bubbles: true }));  // now that all are written
    }

    private giveUp(): void {
        if (this.stroke) this.days = this.stroke.before;
        this.stroke = null;
        this.draw();
    }
}

export function startWeeks(): void {
    for (const place of document.querySelectorAll<HTMLDetailsElement>('details[data-week]')) {
        const form = place.closest('form');
        if (!form) continue;
        const painting = new Painting(place, Array.from(form.querySelectorAll<HTMLInputElement>('input[data-weekday]')));
        form.addEventListener('input', () => painting.look());
        form.addEventListener('filled', () => painting.look());
    }
}
