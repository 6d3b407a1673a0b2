// Messages that a script shows above a form, in the markup of dkfds's alert. One at a time for each form.

type Kind = 'info' | 'success' | 'warning' | 'error';
interface Choice { text: string; act: () => void }

function icon(kind: Kind): SVGElement {
    const sprite = document.querySelector<HTMLMetaElement>('meta[name="icons"]')?.content ?? '';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'icon-svg alert-icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', `${sprite}#${kind}`);
    svg.append(use);
    return svg;
}

export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K, classes: string, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    made.className = classes;
    made.append(...content);
    return made;
}

export function button(text: string, kind: 'primary' | 'secondary', act: () => void): HTMLButtonElement {
    const made = element('button', `button button-${kind}`, text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
}

/// Takes the form's message away.
export function hush(form: HTMLFormElement): void {
    form.querySelector(':scope > .form-message')?.remove();
}

/// Shows a message at the top of the form, read aloud by screen readers; the choice, if any, closes it. What is wrong is
/// scrolled to.
export function say(form: HTMLFormElement, kind: Kind, heading: string, text: string, choice?: Choice): void {
    hush(form);
    const body = element('div', 'alert-body', element('p', 'alert-heading', heading), element('p', 'alert-text', text));
    if (choice) {
        body.append(button(choice.text, 'secondary', () => {
            hush(form);
            choice.act();
        }));
    }
    const message = element('div', `alert alert-${kind} form-message`);
    message.setAttribute('role', kind === 'warning' || kind === 'error' ? 'alert' : 'status');
    form.prepend(message);
    message.append(icon(kind), body);
    if (kind === 'warning' || kind === 'error') message.scrollIntoView({ block: 'nearest' });  // a phone shows a part
}
