// Draws <table data-chart="bars"> as a bar chart above the table. The table is the content; the chart is a picture of it
// and hidden from screen readers. A row is <th scope="row">LABEL</th> … <td data-value="42">; rows of <tfoot> stay out.
import * as Plot from '@observablehq/plot';

interface Bar { key: string; label: string; value: number }

const ROW_PX = 44;
const MARGIN_RIGHT_PX = 64;
const number = new Intl.NumberFormat('da-DK');

function bars(table: HTMLTableElement): Bar[] {
    return Array.from(table.tBodies[0]?.rows ?? [], (row, index) => ({
        key: String(index),
        label: row.querySelector('th')?.textContent?.trim() ?? '',
        value: Number(row.querySelector<HTMLElement>('[data-value]')?.dataset.value ?? 0),
    }));
}

function shorten(label: string, width: number): string {
    const room = Math.floor(width / 8);
    return label.length > room ? `${label.slice(0, room - 1)}…` : label;
}

function draw(data: Bar[], width: number): Element {
    const chart = Plot.plot({
        width,
        height: data.length * ROW_PX,
        marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: MARGIN_RIGHT_PX,
        x: { axis: null, domain: [0, Math.max(1, ...data.map((bar) => bar.value))] },
        y: { axis: null, domain: data.map((bar) => bar.key), padding: 0 },
        marks: [
            Plot.barX(data, { x: 'value', y: 'key', insetTop: 22, insetBottom: 6, className: 'chart-bar' }),
            Plot.text(data, {
                x: 0, y: 'key', text: (bar: Bar) => shorten(bar.label, width), textAnchor: 'start', dy: -10,
                className: 'chart-label',
            }),
            Plot.text(data, {
                x: 'value', y: 'key', text: (bar: Bar) => number.format(bar.value), textAnchor: 'start', dx: 6, dy: 8,
                className: 'chart-value',
            }),
        ],
    });
    for (const style of chart.querySelectorAll('style')) style.remove();  // the policy forbids it; app.css has the rules
    return chart;
}

function chart(table: HTMLTableElement): void {
    const data = bars(table);
    if (data.length === 0) return;
    const holder = document.createElement('div');
    holder.className = 'chart';
    holder.setAttribute('aria-hidden', 'true');
    (table.closest('.table--responsive-scroll') ?? table).before(holder);
    let drawn = 0;
    new ResizeObserver(([entry]) => {
        const width = Math.floor(entry?.contentRect.width ?? 0);
        if (width === 0 || width === drawn) return;
        drawn = width;
        holder.replaceChildren(draw(data, width));
    }).observe(holder);
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-chart="bars"]')) chart(table);
