// Keeps what is typed in <form data-draft="KEY"> until the server has confirmed it, by a page with
// <meta name="draft-done" content="KEY">. A draft lives in this tab only, belongs to the user of <body data-user> and
// to the address that the form goes to (what is typed about one person never shows up with another), and is gone after a deliberate sign-out (<form data-logout>). Never kept: passwords, files, hidden fields other than
// [data-draft-keep], and everything inside [data-private].
import { say } from './messages';

type Fields = Record<string, string[]>;
const PREFIX = 'draft:';
const SENT = 'draft-sent';  // the draft of the form that was sent last

function place(form: HTMLFormElement): string {
    const address = form.getAttribute('action') ?? '';  // form.action may be a field of that name
    return `${PREFIX}${document.body.dataset.user ?? ''}:${address}:${form.dataset.draft ?? ''}`;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function kept(form: HTMLFormElement): Field[] {
    return Array.from(form.elements).filter((element): element is Field => {
        if (!element.matches('input[name], select[name], textarea[name]')) return false;
        if (element.matches('[type="password"], [type="file"]') || element.closest('[data-private]')) return false;
        return !element.matches('[type="hidden"]') || element.hasAttribute('data-draft-keep');
    });
}

function ticked(field: Field): field is HTMLInputElement {
    return field instanceof HTMLInputElement && /checkbox|radio/.test(field.type);
}

function values(field: Field): string[] {
    if (field instanceof HTMLSelectElement) return Array.from(field.selectedOptions, (option) => option.value);
    if (ticked(field)) return field.checked ? [field.value] : [];
    return [field.value];
}

function read(form: HTMLFormElement): Fields {
    const fields: Fields = {};
    for (const field of kept(form)) (fields[field.name] ??= []).push(...values(field));
    return fields;
}

function fill(form: HTMLFormElement, fields: Fields): void {
    for (const field of kept(form)) {
        const known = fields[field.name];
        if (!known) continue;
        if (field instanceof HTMLSelectElement) {
            for (const option of field.options) option.selected = known.includes(option.value);
        } else if (ticked(field)) {
            field.checked = known.includes(field.value);
        } else {
            field.value = known[0] ?? '';
        }
    }
}

/// Keeps the form as it stands now.
export function keep(form: HTMLFormElement): void {
    if (form.dataset.draft) sessionStorage.setItem(place(form), JSON.stringify(read(form)));
}

function restore(form: HTMLFormElement): void {
    const draft = sessionStorage.getItem(place(form));
    if (!draft || document.querySelector('[data-module="error-summary"]')) return;  // the server has just answered it
    const untouched = read(form);
    if (JSON.stringify(untouched) === draft) return;
    fill(form, JSON.parse(draft) as Fields);
    say(form, 'info', 'Vi har gemt det, du skrev', 'Det er ikke sendt endnu. Se det igennem, og send det.', {
        text: 'Begynd forfra',
        act: () => {
            sessionStorage.removeItem(place(form));
            fill(form, untouched);
            form.dispatchEvent(new Event('filled'));
        },
    });
}

function forget(matches: (key: string) => boolean): void {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX) && matches(key)) sessionStorage.removeItem(key);
}

export function startDrafts(): void {
    const done = document.querySelector<HTMLMetaElement>('meta[name="draft-done"]')?.content;
    const sent = sessionStorage.getItem(SENT) ?? '';
    if (done && sent.endsWith(`:${done}`)) forget((key) => key === sent);
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
        restore(form);
        form.addEventListener('input', () => keep(form));
        form.addEventListener('submit', () => sessionStorage.setItem(SENT, place(form)));
    }
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-logout]')) {
        form.addEventListener('submit', () => forget(() => true));
    }
}
