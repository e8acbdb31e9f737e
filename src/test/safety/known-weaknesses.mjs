// Asks OSV (https://osv.dev) for the known weaknesses of every library that target/sbom.json names, after
// `mvn -Psafety -DskipTests package`. Exit status: 0 none is known, 1 some are, 2 NOT RUN, which says nothing.
// Another address of the same interface is given as OSV_URL.
import { readFileSync } from 'node:fs'

const address = process.env.OSV_URL ?? 'https://api.osv.dev'

function notRun(reason) {
  console.log(`NOT RUN: ${reason}`)
  process.exit(2)
}

let libraries
try {
  libraries = JSON.parse(readFileSync('target/sbom.json')).components.map(one => one.purl).filter(Boolean)
} catch (fault) {
  notRun(`target/sbom.json cannot be read (${fault.message})`)
}

let results
try {
  const answer = await fetch(`${address}/v1/querybatch`, {
    method: 'POST',
    body: JSON.stringify({ queries: libraries.map(purl => ({ package: { purl: purl.replace(/\?.*/, '') } })) }),
    signal: AbortSignal.timeout(60_000)
  })
  if (!answer.ok) notRun(`${address} answered ${answer.status}`)
  results = (await answer.json()).results
} catch (fault) {
  notRun(`${address} cannot be reached (${fault.cause?.code ?? fault.message})`)
}
if (results?.length !== libraries.length) notRun(`${address} answered about ${results?.length} of ${libraries.length}`)

const known = libraries.map((purl, i) => [purl, (results[i].vulns ?? []).map(one => one.id)]).filter(([, ids]) => ids.length)
known.forEach(([purl, ids]) => console.log(`${purl}: ${ids.join(' ')}`))
console.log(`${known.length} of ${libraries.length} libraries have known weaknesses`)
process.exit(known.length ? 1 : 0)
