// What most files of tests begin with: the program, a browser that looks at it, and both gone afterwards.
import { after, before } from 'node:test';
import { openBrowser, signIn } from './browser.mjs';
import { startProgram } from './program.mjs';

/// `options` as of startProgram, or a function that makes them; its `stop` is called when the program has ended.
/// `opened` is what the tests of the file begin with.
export function stage(options, opened) {
    const here = {
        visitor: (kind) => here.browser.visitor(kind),
        /// Somebody who has signed in, at the start page of the role.
        signedIn: async (role, kind, organisation) => {
            const page = await here.visitor(kind);
            await signIn(page, here.program, role, organisation);
            return page;
        },
    };
    before(async () => {
        here.options = typeof options === 'function' ? await options() : options;
        here.program = await startProgram(here.options);
        here.browser = await openBrowser(here.program);
        await opened?.();
    });
    after(async () => {
        try {
            await here.browser?.close();
        } finally {
            await here.program?.stop();
            await here.options?.stop?.();
        }
    });
    return here;
}
