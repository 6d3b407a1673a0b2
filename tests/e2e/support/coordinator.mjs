// What a coordinator does, step by step, as more than one test does it.
import { readFileSync } from 'node:fs';

const home = '/middelfart/middelfart';

/// Everything in the demo's spreadsheet `name`, each row by the names of its columns.
export function sheet(name, separator = ';', letters = 'utf-8') {
    const bytes = readFileSync(new URL(`../../../demo/middelfart/${name}`, import.meta.url));
    const lines = new TextDecoder(letters).decode(bytes).trim().split(/\r?\n/);
    const [head, ...rows] = lines.map((line) => line.split(separator));
    return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]])));
}

/// From I dag: finds a mentor for a young person who waits, and makes the match. Ends on the page of the match.
export async function makeMatch(page, young, { look } = {}) {
    await page.goto(`${home}/idag?vis=waiting_young_people`);
    await page.getByRole('link', { name: new RegExp(`^Find en mentor ?: ${young}$`) }).click();
    await page.getByRole('heading', { name: `Find en mentor til ${young}` }).waitFor();
    await look?.('find-mentor');
    await page.getByRole('link', { name: /^Vælg / }).first().click();
    await page.getByRole('heading', { name: /^Aftale med / }).waitFor();
    await page.getByRole('radio', { name: 'Hver anden uge' }).check({ force: true });
    await page.getByLabel('Hvor længe varer et møde?').selectOption('90');
    await page.getByLabel(/^Hvorfor passer de sammen/).fill('De er begge glade for at gå tur.');
    await look?.('aftale');
    await page.getByRole('button', { name: 'Lav matchet' }).click();
    await page.getByText('Matchet er lavet').waitFor();
}

/// Closes the match whose page this is.
export async function closeMatch(page, reason, { look } = {}) {
    await page.getByRole('link', { name: 'Afslut matchet' }).click();
    await page.getByLabel('Hvorfor slutter det?').selectOption({ label: reason });
    await page.getByRole('radio', { name: 'Venter på en ny mentor' }).check({ force: true });
    await page.getByLabel(/^Hvad er planlagt for den unge/).fill('Vi finder en ny mentor i næste uge.');
    await page.getByRole('checkbox', { name: 'Begge ved, at matchet slutter' }).check({ force: true });
    await look?.('afslut-match');
    await page.getByRole('button', { name: 'Afslut matchet' }).click();
    await page.getByText('Matchet er afsluttet').waitFor();
}

/// The figures of the statistics page that is open: for each section its numbers by label, in order.
export function figures(page) {
    return page.locator('section.panel').evaluateAll((sections) => Object.fromEntries(sections.map((section) => [
        section.querySelector('h2').id,
        [...section.querySelectorAll('tbody tr')].map((row) =>
            [row.querySelector('th').textContent.trim(), Number(row.querySelector('[data-value]').dataset.value)]),
    ])));
}

const unknown = ['Ikke oplyst', 0];

/// What the demo's statistics say, whatever the day, as long as nobody has changed anything (demo/README.md).
export const demoFigures = {
    mentors: [['Mentorer', 109], unknown],
    recruitment: [['Hold 1, januar 2010', 43], ['Overført fra socialforskningsprojekt', 27], ['Hold 2, 2010', 29],
        ['Hold januar 2011', 10], unknown],
    age: [['18–25 år', 6], ['26–35 år', 13], ['36–45 år', 13], ['46–55 år', 33], ['56–65 år', 42], ['Over 65 år', 2],
        unknown],
    sex: [['Kvinder', 69], ['Mænd', 40], unknown],
    sector: [['Offentligt ansat', 59], ['Privat ansat', 50], unknown],
    education: [['Sundheds-, social- eller lærerfaglig', 50], ['Faglig uddannelse', 25],
        ['Videregående uddannelse', 32], ['Ufaglært', 2], unknown],
    waiting: [['Hold januar 2012', 12], unknown],
    matched: [['Er eller har været matchet', 114]],
    stopped: [['Flyttet til anden kommune', 6], ['Flere problemer, end en frivillig skal tage sig af', 4],
        ['Kunne ikke finde grænsen for, hvad man bruger en frivillig mentor til', 4], ['Ønskede selv at stoppe', 2],
        ['Forløbet er gennemført', 0], unknown],
    outcomes: [['Fastholdt i den uddannelse, de var i gang med', 48], ['Fra kontanthjælp til uddannelse', 25],
        ['Fra sygemelding til uddannelse', 13], ['Motiveret til at passe en virksomhedspraktik', 12], ['Opgivet', 5],
        ['Ikke oplyst', 11]],
};
