import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FONTS } from './fonts'

/** Under which names else a machine may have a typeface; the open one stands in where it is missing. */
const STAND_INS: Readonly<Record<string, { readonly same: readonly string[]; readonly open: string }>> = {
  [FONTS.body]: { same: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', 'STFangsong'], open: 'Noto Serif CJK SC' },
  [FONTS.title]: { same: ['FZXiaoBiaoSong-B05S', '小标宋', 'FZXiaoBiaoSong-B05'], open: 'Noto Serif CJK SC' },
  [FONTS.first]: { same: ['SimHei', 'STHeiti'], open: 'Noto Sans CJK SC' },
  [FONTS.second]: { same: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', 'STKaiti'], open: 'Noto Serif CJK SC' },
  [FONTS.page]: { same: ['SimSun', 'NSimSun', 'STSong'], open: 'Noto Serif CJK SC' },
  [FONTS.latin]: { same: ['TimesNewRoman'], open: 'Liberation Serif' },
}

const run = promisify(execFile)

/** The family that the machine answers for a name; null where it cannot be asked. */
async function familyFor(name: string): Promise<string | null> {
  try {
    return (await run('fc-match', ['--format=%{family}', name], { timeout: 5000 })).stdout
  } catch {
    return null
  }
}

/** The typefaces of a document that this machine does not have: in their place stands another. Null where it cannot be told. */
export async function missingFonts(ask = familyFor): Promise<readonly string[] | null> {
  const missing: string[] = []
  for (const [font, { same }] of Object.entries(STAND_INS)) {
    const names = [font, ...same]
    const answers = await Promise.all(names.map(ask))
    if (answers.every((answer) => answer === null)) return null
    const has = answers.some((answer) => answer?.split(',').some((family) => names.includes(family.trim())) === true)
    if (!has) missing.push(font)
  }
  return missing
}

const family = (name: string): string => `<family>${name}</family>`

/** What fontconfig is told: which typefaces are the same, and which open one stands in for a missing one. */
export const fontAliases = (): string =>
  [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...Object.entries(STAND_INS).map(
      ([font, { same, open }]) =>
        `<alias binding="same">${family(font)}<accept>${[...same, open].map(family).join('')}</accept></alias>`,
    ),
    '</fontconfig>',
  ].join('\n')
