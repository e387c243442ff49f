#!/usr/bin/env node
// Checks the public record of a Broadsheet paper with nothing but Node (20 or newer) and this file. The format: record.md.
//
//   node verify-record.mjs https://paper.example
//   node verify-record.mjs FOLDER                           a copy of the files below /-/record/
//   node verify-record.mjs … --since checkpoints.json       compares with checkpoints that you saved earlier
//
// Ends with 0 if the record is whole, with 1 if it is broken, and says what is wrong first.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const GENESIS = '0'.repeat(64)

class Broken extends Error {}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { since: { type: 'string' } } })
const [where] = positionals
if (!where) fail('Expected: node verify-record.mjs https://paper.example | FOLDER [--since checkpoints.json]', 2)

try {
  const since = values.since ? [parseJson(await readFile(values.since, 'utf8'), values.since)].flat() : []
  const found = await checkRecord(since)
  console.log(`The record is whole: ${found.leaves} leaves, of which ${found.erased} are erased and ${found.withheld} withheld.`)
  console.log(`Signed checkpoints: ${found.checkpoints}${found.keys.map((key) => `, by key ${key}`).join('')}.`)
} catch (error) {
  fail(error instanceof Broken ? `The record is broken: ${error.message}.` : String(error), 1)
}

async function checkRecord(since) {
  // The head before the leaves: what is published meanwhile comes after it and does no harm.
  const head = parseJson(await mustRead('head.json'), 'head.json')
  const checkpoints = parseJson(await mustRead('checkpoints.json'), 'checkpoints.json')
  for (const checkpoint of [...since, ...checkpoints]) checkSignature(checkpoint)
  const marks = [
    ...since.map((mark) => ({ ...mark, how: `signed on ${date(mark.at)} in your checkpoints, so this record is a fork` })),
    ...checkpoints.map((mark) => ({ ...mark, how: `signed on ${date(mark.at)}` })),
    { ...head, how: 'named as the last' },
  ]
  const found = { leaves: 0, erased: 0, withheld: 0, checkpoints: checkpoints.length, keys: keysOf(checkpoints) }
  let last = { seq: 0, hash: GENESIS }
  for await (const leaf of allLeaves()) {
    checkLeaf(leaf, last)
    for (const mark of marks)
      if (mark.seq === leaf.seq && mark.hash !== leaf.hash)
        throw new Broken(`leaf ${leaf.seq} is not the one that was ${mark.how}`)
    const opening = await checkOpening(leaf)
    if (opening !== 'open') found[opening]++
    found.leaves++
    last = leaf
  }
  const missing = marks.find((mark) => mark.seq > last.seq)
  if (missing) throw new Broken(`leaf ${missing.seq} is no longer there, but was ${missing.how}`)
  return found
}

/** A leaf's hash covers all that it says, and with the hash of the leaf before it everything that came earlier. */
function checkLeaf(sealed, last) {
  const { hash, ...leaf } = sealed
  if (leaf.seq !== last.seq + 1) throw new Broken(`leaf ${last.seq + 1} is missing`)
  if (leaf.previous !== last.hash) throw new Broken(`leaf ${leaf.seq} does not follow the one before it`)
  if (sha256(canonicalJson(leaf)) !== hash) throw new Broken(`leaf ${leaf.seq} was changed`)
}

/** What was published must fit the commitment in its leaf, unless it is erased or withheld, and says so. */
async function checkOpening({ seq, commitment }) {
  const name = `versions/${seq}.json`
  const text = await read(name)
  if (text === undefined) throw new Broken(`what leaf ${seq} published is missing, and nothing says that it was erased`)
  const opening = parseJson(text, name)
  if (opening.erased !== undefined) return 'erased'
  if (opening.withheld !== undefined) return 'withheld'
  if (sha256(`${opening.salt}\n${canonicalJson(opening.content)}`) !== commitment)
    throw new Broken(`what leaf ${seq} published was changed`)
  return 'open'
}

/** A checkpoint is an Ed25519 signature (RFC 8032) under the chain as it stood at a time. */
function checkSignature({ seq, hash, at, publicKey, signature }) {
  const text = `broadsheet record\n${seq}\n${hash}\n${at}\n`
  let good = false
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    good = key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    // What is no key has signed nothing.
  }
  if (!good) throw new Broken(`the checkpoint at leaf ${seq} is not signed by its key`)
}

/** Keys as one would compare them on the telephone. */
function keysOf(checkpoints) {
  const keys = new Set(checkpoints.map(({ publicKey }) => publicKey))
  return [...keys].map((key) => sha256(Buffer.from(key, 'base64')).slice(0, 16))
}

async function* allLeaves() {
  for (let number = 1; ; number++) {
    const name = `leaves-${String(number).padStart(6, '0')}.ndjson`
    const lines = ((await read(name)) ?? '').split('\n').filter((line) => line !== '')
    for (const line of lines) yield parseJson(line, name)
    if (lines.length === 0) return
  }
}

async function mustRead(name) {
  const text = await read(name)
  if (text === undefined) throw new Error(`There is no ${name} where the record should be.`)
  return text
}

/** The text of one file of the record; undefined if there is none. */
function read(name) {
  if (/^https?:/.test(where)) return fetchText(`${where.replace(/\/$/, '')}/-/record/${name}`)
  return readFile(join(where, name), 'utf8').catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
}

async function fetchText(url) {
  const response = await fetch(url)
  if (response.status === 404) return undefined
  if (response.status === 429) {
    // The site lets everybody ask only so often.
    await new Promise((done) => setTimeout(done, 1000 * (Number(response.headers.get('retry-after')) || 10)))
    return fetchText(url)
  }
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`)
  return response.text()
}

/** JSON without blanks, the keys of every object in order (RFC 8785, as far as the record's values go). */
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}

function parseJson(text, name) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Broken(`${name} is not JSON`)
  }
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex')
}

function date(at) {
  return new Date(at).toISOString().slice(0, 10)
}

function fail(message, code) {
  console.error(message)
  process.exit(code)
}
