// Warns two minutes before the session ends on <body data-session-seconds data-session-url>. "Bliv logget ind" asks the
// server for the address, which keeps the session alive. Tabs share when the session was last used.
import { button, element } from './messages';

const LAST_USE = 'session-last-use';
const WARNING_MS = 120_000;
const LOOK_MS = 5_000;

const now = (): number => Date.now();

/// Notes that the server has just heard from this user.
export const used = (): void => localStorage.setItem(LAST_USE, String(now()));

function minutes(left: number): string {
    const count = Math.max(1, Math.ceil(left / 60_000));
    return count === 1 ? '1 minut' : `${count} minutter`;
}

class Warning {
    private readonly text = element('p', '');
    private readonly dialog = element('dialog', 'session-dialog');
    private ended = false;

    constructor(private readonly url: string) {
        const heading = element('h2', 'h3', 'Er du der stadig?');
        heading.id = 'session-heading';
        const stay = button('Bliv logget ind', 'primary', () => void this.stay());
        this.dialog.setAttribute('aria-labelledby', heading.id);
        this.dialog.append(heading, this.text, stay);
        this.dialog.addEventListener('cancel', () => void this.stay());
    }

    look(left: number): void {
        if (this.ended) return;
        if (left > WARNING_MS) return this.dialog.close();
        if (left <= 0) return this.end();
        this.show(`Du bliver logget ud om ${minutes(left)}, fordi du ikke har brugt siden i et stykke tid. `
            + 'Det, du har skrevet, bliver stående.');
    }

    private show(text: string): void {
        if (this.text.textContent !== text) this.text.textContent = text;
        if (!this.dialog.isConnected) document.body.append(this.dialog);
        if (!this.dialog.open) this.dialog.showModal();
    }

    private end(): void {
        this.ended = true;
        this.show('Du er logget ud. Det, du har skrevet, er gemt i denne fane, til du logger ind igen.');
        this.dialog.querySelector('button')?.replaceWith(button('Log ind igen', 'primary', () => location.reload()));
    }

    private async stay(): Promise<void> {
        const answer = await fetch(this.url, { credentials: 'same-origin' }).catch(() => null);
        if (!answer) return;
        if (!answer.ok || answer.redirected) return this.end();
        used();
        this.dialog.close();
    }
}

export function startSession(): void {
    const { sessionSeconds, sessionUrl } = document.body.dataset;
    if (!sessionSeconds || !sessionUrl) return;
    const warning = new Warning(sessionUrl);
    const length = Number(sessionSeconds) * 1000;
    used();
    document.addEventListener('htmx:afterRequest', used);
    setInterval(() => warning.look(Number(localStorage.getItem(LAST_USE)) + length - now()), LOOK_MS);
}
