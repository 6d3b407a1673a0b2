// What every page loads. Pages work without it; it adds drafts, safe sending, the session warning and htmx.
// Nothing here makes code of strings or inserts <style>, so that the strict content security policy holds.
import htmx from 'htmx.org';
import ErrorSummary from '../node_modules/dkfds/src/js/components/error-summary';
import { startDrafts } from './drafts';
import { startPrint } from './print';
import { startSending } from './send';
import { startSession, used } from './session';
import { startWeeks } from './week';

htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0;  // personal data must not stay in the browser's storage
htmx.config.responseHandling = [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true },
    { code: '...', swap: false, error: true },
];

/// Starts everything that a (new) body holds.
function start(): void {
    const summary = document.querySelector<HTMLElement>('[data-module="error-summary"]');
    if (summary) new ErrorSummary(summary).init();
    startDrafts();
    startSending(arrive);
    startPrint();
    startWeeks();
}

const address = (): string => location.pathname + location.search;
let shown = address();

/// Shows a page that was fetched as if the browser had gone there.
function arrive(html: string, at: string): void {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const done = page.querySelector('meta[name="draft-done"]');
    document.querySelector('meta[name="draft-done"]')?.remove();
    if (done) document.head.append(document.adoptNode(done));
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    if (at !== location.href) history.pushState(null, '', at);
    shown = address();
    window.scrollTo(0, 0);
    htmx.process(document.body);
    used();
    start();
}

window.addEventListener('popstate', () => {
    if (address() !== shown) location.reload();  // a jump within the page is not a way back
});
start();
startSession();
