// Fails on a dependency whose licence is AGPL, GPL only, or unknown. Reads what is installed, not what a registry says.
import { existsSync, readFileSync } from 'node:fs'

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'Artistic-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

/** True when an SPDX expression can be satisfied with allowed licences only. */
function allows(expression) {
  const tokens = expression.replaceAll(/[()]/g, ' ').trim()
  return tokens.split(/\s+OR\s+/i).some((choice) => choice.split(/\s+AND\s+/i).every((one) => allowed.has(one.trim())))
}

/** Old packages wrote `licenses: [{type}]`; a few ship only the text, or say `BSD` where only the text says which. */
function licenceOf(path) {
  const manifest = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'))
  const plain = manifest.license ?? manifest.licenses
  if (typeof plain === 'string' && plain !== 'BSD') return plain
  if (Array.isArray(plain)) return plain.map((one) => one.type ?? one).join(' OR ')
  if (plain?.type) return plain.type
  for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENCE']) {
    if (!existsSync(`${path}/${file}`)) continue
    const text = readFileSync(`${path}/${file}`, 'utf8')
    if (/Permission is hereby granted, free of charge/.test(text)) return 'MIT'
    if (/Apache License/.test(text)) return 'Apache-2.0'
    if (/Redistributions in binary form must reproduce/.test(text))
      return /advertising/.test(text) ? 'unknown' : /names? of/.test(text) ? 'BSD-3-Clause' : 'BSD-2-Clause'
  }
  return 'unknown'
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const offenders = []
let seen = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/') || entry.link || !existsSync(`${path}/package.json`)) continue
  seen += 1
  const licence = licenceOf(path)
  if (!allows(licence)) offenders.push(`${path.replace(/.*node_modules\//, '')}: ${licence}`)
}
if (offenders.length > 0) console.error(`Licences not allowed:\n${offenders.join('\n')}`)
else console.log(`${seen} dependencies, all licences allowed`)
process.exitCode = offenders.length > 0 || seen === 0 ? 1 : 0
