// The licences of packages, read from what is installed; nothing is asked of a registry.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a package that hold terms or notices, in a fixed order. */
const termsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .sort()

/** Old packages wrote `licenses: [{type}]`; a few ship only the text, or say `BSD` where only the text says which. */
export function licenceOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const plain = manifest.license ?? manifest.licenses
  if (typeof plain === 'string' && plain !== 'BSD') return plain
  if (Array.isArray(plain)) return plain.map((one) => one.type ?? one).join(' OR ')
  if (plain?.type) return plain.type
  const text = termsIn(folder).join('\n')
  if (/Permission is hereby granted, free of charge/.test(text)) return 'MIT'
  if (/Apache License/.test(text)) return 'Apache-2.0'
  if (/Redistributions in binary form must reproduce/.test(text))
    return /advertising/.test(text) ? 'unknown' : /names? of/.test(text) ? 'BSD-3-Clause' : 'BSD-2-Clause'
  return 'unknown'
}

/** Where each package stands that the lock file names and that is installed here. */
export const installedPackages = (root) =>
  Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link)
    .map(([path, entry]) => ({
      name: path.replace(/.*node_modules\//, ''),
      folder: join(root, path),
      version: entry.version,
      isForDevelopment: entry.dev === true || entry.devOptional === true,
    }))
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))

/** What runs with the product, each version once, with its licence and the number of its text; equal texts are there once. */
export function runTimeLicences(root) {
  const texts = []
  const found = new Map()
  for (const { name, folder, version, isForDevelopment } of installedPackages(root)) {
    if (isForDevelopment || found.has(`${name} ${version}`)) continue
    const text = termsIn(folder).join('\n\n')
    if (text !== '' && !texts.includes(text)) texts.push(text)
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: licenceOf(folder),
      text: text === '' ? null : texts.indexOf(text),
    })
  }
  const packages = [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  return { packages, texts }
}
