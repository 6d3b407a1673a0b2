// dkfds has no types of its own; this is what we use of it.
declare module '*/dkfds/src/js/components/error-summary' {
    export default class ErrorSummary {
        constructor(element: HTMLElement);
        init(): void;
    }
}
