import type { Problem, Result } from '@hengjian/law'
import { z } from 'zod'
import { factProblem } from '../problems'
import { criminalProcedure } from '../vocabulary/criminal-procedure'
import { fitVocabulary } from './fit-vocabulary'
import { type Mapping, mappingSchema } from './mapping'

const CHINESE = z.locales.zhCN().localeError
const ENGLISH = z.locales.en().localeError

type Issue = z.core.$ZodIssue
type Told = readonly [place: string, message: string]

/** The deepest issue of a union is the one that tells what is wrong. */
function issuesOf(issue: Issue, path: readonly PropertyKey[] = []): readonly Told[] {
  const own = [...path, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [[own.map(String).join('/'), issue.message]]
  const nested = issue.errors.map((issues) => issues.flatMap((one) => issuesOf(one, own)))
  const depth = (found: readonly Told[]): number => Math.max(...found.map(([place]) => place.split('/').length))
  return nested.reduce((best, found) => (depth(found) > depth(best) ? found : best))
}

const told = ({ issues }: z.ZodError): readonly Told[] => issues.flatMap((issue) => issuesOf(issue))

function formProblems(json: unknown, failure: z.ZodError): readonly Problem[] {
  const chinese = mappingSchema.safeParse(json, { error: CHINESE })
  const zh = chinese.success ? [] : told(chinese.error)
  return told(failure).map(([place, en], index) => factProblem('MAP_FORM', place, { zh: zh[index]?.[1] ?? en, en }))
}

/**
 * Reads a mapping from JSON; what is wrong with its form, or with the names it uses of a vocabulary, is told with the path to
 * it.
 */
export function parseMapping(json: unknown): Result<Mapping> {
  const read = mappingSchema.safeParse(json, { error: ENGLISH })
  if (!read.success) return { ok: false, problems: formProblems(json, read.error) }
  return read.data.vocabulary === 'log' ? { ok: true, value: read.data } : fitVocabulary(read.data, criminalProcedure)
}
