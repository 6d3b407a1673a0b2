// Sends <form data-send="safe"> so that a bad line loses nothing: the entry stays in the form (and its draft) and goes
// again when the line is back. The form carries a one-time key, so that the server stores it once however often it
// comes.
import { keep } from './drafts';
import { hush, say } from './messages';

type Arrive = (html: string, address: string) => void;
const PATIENCE_MS = 20_000;
const AGAIN_MS = 15_000;

function request(form: HTMLFormElement, body: URLSearchParams): Promise<Response> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    const address = form.getAttribute('action') ?? location.href;  // form.action may be a field of that name
    const sent = fetch(address, { method: 'POST', body, credentials: 'same-origin', signal: stop.signal });
    return sent.finally(() => clearTimeout(timer));
}

function entry(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
    return body;
}

class Sending {
    private underway = false;
    private again = 0;

    constructor(private readonly form: HTMLFormElement, private readonly arrive: Arrive) {
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            keep(form);
            void this.send(entry(form, event.submitter));
        });
    }

    private async send(body: URLSearchParams): Promise<void> {
        if (this.underway || !this.form.isConnected) return;
        this.busy(true);
        clearTimeout(this.again);
        try {
            const response = await request(this.form, body);
            if (response.status >= 500) throw new Error(String(response.status));
            this.arrive(await response.text(), response.url);
        } catch {
            this.wait(body);
        }
        this.busy(false);
    }

    private wait(body: URLSearchParams): void {
        const retry = (): void => void this.send(body);
        say(this.form, 'warning', 'Ingen forbindelse lige nu',
            'Det, du skrev, står her stadig. Vi prøver igen af os selv, når forbindelsen er tilbage. '
            + 'Lad siden være åben.',
            { text: 'Prøv igen nu', act: retry });
        window.addEventListener('online', retry, { once: true });
        this.form.addEventListener('input', () => this.cancel(retry), { once: true });
        this.again = window.setTimeout(retry, AGAIN_MS);
    }

    private cancel(retry: () => void): void {  // the entry is being changed: what goes is what stands there
        clearTimeout(this.again);
        window.removeEventListener('online', retry);
        hush(this.form);
    }

    private busy(now: boolean): void {
        this.underway = now;
        this.form.setAttribute('aria-busy', String(now));
        const buttons = this.form.querySelectorAll<HTMLButtonElement>('button[type="submit"]');
        for (const submit of buttons) submit.disabled = now;
    }
}

/// Takes over sending for the safe forms of the page; `arrive` shows the server's answer.
export function startSending(arrive: Arrive): void {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send="safe"]')) new Sending(form, arrive);
}
