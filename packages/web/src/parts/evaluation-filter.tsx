import type { EvaluationDto } from '@hengjian/contract/evaluation'
import { Select } from 'antd'
import { STRETCHES, type Stretch, wholePeriod } from '../time/whole-period'
import { useWords } from '../words/language'
import { Choice } from './finding-filters'
import { DayFilter } from './list/day-filter'

/** What figures are asked of, as the address holds it. */
export interface EvaluationSearch {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly base?: string | undefined
  readonly baseFrom?: string | undefined
  readonly baseTo?: string | undefined
  readonly unit?: string | undefined
}

const isStretch = (name: string): name is Stretch => name in STRETCHES
const BASES = ['before', 'yearBefore', 'chosen'] as const

interface EvaluationFilterProps {
  /** The answer to what was asked last, whose period stands in the fields; undefined where there was none, so that what was asked stands there. */
  readonly answer: Pick<EvaluationDto, 'period' | 'base' | 'units'> | undefined
  readonly search: EvaluationSearch
  readonly onSearch: (search: EvaluationSearch) => void
}

/** Period, the past beside it, and the unit. */
export function EvaluationFilter({ answer, search, onSearch }: EvaluationFilterProps) {
  const { t } = useWords()
  const period = { from: search.from ?? answer?.period.from, to: search.to ?? answer?.period.to }
  const base = search.base ?? 'before'
  const change = (changed: EvaluationSearch): void => onSearch({ ...search, ...period, ...changed })
  return (
    <div className="filters evaluation-filter">
      <DayFilter label={t('evaluation.from')} value={period.from} onChoose={(from) => change({ from })} />
      <DayFilter label={t('evaluation.to')} value={period.to} onChoose={(to) => change({ to })} />
      <Select<string>
        aria-label={t('evaluation.preset')}
        placeholder={t('evaluation.preset')}
        style={{ width: 160 }}
        value={null}
        onChange={(name) => {
          if (isStretch(name) && period.to !== undefined) change(wholePeriod(name, period.to))
        }}
        options={Object.keys(STRETCHES).map((name) => ({ value: name, label: t(`evaluation.${name}`) }))}
      />
      <span>{t('evaluation.base')}</span>
      <Select<string>
        aria-label={t('evaluation.base')}
        style={{ width: 190 }}
        value={base}
        onChange={(next) =>
          change({
            base: next,
            baseFrom: next === 'chosen' ? answer?.base.from : undefined,
            baseTo: next === 'chosen' ? answer?.base.to : undefined,
          })
        }
        options={BASES.map((name) => ({ value: name, label: t(`evaluation.${name}`) }))}
      />
      {base === 'chosen' ? (
        <>
          <DayFilter
            label={t('evaluation.baseFrom')}
            value={search.baseFrom}
            onChoose={(baseFrom) => change({ baseFrom })}
          />
          <DayFilter label={t('evaluation.baseTo')} value={search.baseTo} onChoose={(baseTo) => change({ baseTo })} />
        </>
      ) : null}
      <Choice
        label={t('evaluation.unit')}
        width={150}
        value={search.unit}
        options={(answer?.units ?? []).map((unit) => ({ value: unit, label: unit }))}
        onChoose={(unit) => change({ unit })}
      />
    </div>
  )
}
