// What a page would cost in a common server of another kind: fastify with pg, which runs the statements that our page
// runs, and renders the same rows. server.mjs URL SCHEMA RECORDING… prints its port; /0, /1 … are the recordings.
// Only what is read is run, nothing is written, and nobody has to sign in.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const fastify = require('fastify')
const pg = require('pg')

const rowsShown = 50 // of each statement, as our pages show at most

const [url, schema, ...files] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 4, options: `-c search_path=${schema}` })

const value = line => (line === 'n' ? null : line.startsWith('b ') ? Buffer.from(line.slice(2), 'hex') : line.slice(2))

const names = new Map() // of prepared statements
const nameOf = text => names.get(text) ?? names.set(text, `s${names.size}`).get(text)

const statement = text => ({ name: nameOf(text), text, values: [], rowMode: 'array' })

/** The statements of the transactions that only read. */
function statements(file) {
  const found = []
  let reads = false
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    if (line === 'read' || line === 'write') reads = line === 'read'
    else if (!reads) continue
    else if (line.startsWith('sql ')) found.push(statement(line.slice(4)))
    else found.at(-1).values.push(value(line))
  }
  return found
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = text => String(text ?? '').replace(/[&<>"']/g, each => escapes[each])
const row = cells => `<tr>${cells.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`
const table = ({ rows }) => `<table><tbody>${rows.slice(0, rowsShown).map(row).join('\n')}</tbody></table>`
const page = tables => `<!doctype html><html lang="da"><head><title>Side</title></head><body>${tables.join('')}</body></html>`

const app = fastify()
app.get('/hello', () => 'hello')
files.map(statements).forEach((wanted, number) =>
  app.get(`/${number}`, async (request, reply) => {
    const client = await pool.connect()
    try {
      const answers = []
      for (const each of wanted) answers.push(await client.query(each))
      reply.type('text/html; charset=utf-8')
      return page(answers.map(table))
    } finally {
      client.release()
    }
  }))
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(app.server.address().port)
