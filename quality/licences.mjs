// Fails on a dependency whose licence is AGPL, GPL only, or unknown. Reads what is installed, not what a registry says.
import { fileURLToPath } from 'node:url'
import { installedPackages, licenceOf } from '../launch/licences.mjs'

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

const packages = installedPackages(fileURLToPath(new URL('..', import.meta.url)))
const offenders = packages
  .map(({ name, folder }) => ({ name, licence: licenceOf(folder) }))
  .filter(({ licence }) => !allows(licence))
if (offenders.length > 0)
  console.error(`Licences not allowed:\n${offenders.map(({ name, licence }) => `${name}: ${licence}`).join('\n')}`)
else console.log(`${packages.length} dependencies, all licences allowed`)
process.exitCode = offenders.length > 0 || packages.length === 0 ? 1 : 0
