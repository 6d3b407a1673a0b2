// Shows the print buttons, <button data-print hidden>, which need a script to do anything.
export function startPrint(): void {
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    }
}
