import { Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../words/language'
import { ChartTable, type TableCell } from './chart-table'
import { DrawnChart } from './drawn-chart'

export interface ChartColumn {
  readonly title: string
  readonly past: boolean
  readonly values: readonly (number | null)[]
  readonly cells: readonly TableCell[]
}

interface ChartPanelProps {
  readonly title: string
  readonly shape: 'line' | 'bar' | 'stacked'
  readonly categories: readonly string[]
  readonly columns: readonly ChartColumn[]
  /** Those of the columns that are drawn, where not all are. */
  readonly drawn?: readonly ChartColumn[]
  /** What the chart says, in words and numbers. */
  readonly says?: ReactNode
  /** Whether the numbers are shown from the beginning: those that nothing else says. */
  readonly withNumbers?: boolean
}

/** A chart under what it says, with its numbers in a table that is opened and closed below it and always printed. */
export function ChartPanel({
  title,
  shape,
  categories,
  columns,
  drawn = columns,
  says,
  withNumbers = false,
}: ChartPanelProps) {
  const { t } = useWords()
  const id = useId()
  const [isOpen, setOpen] = useState(withNumbers)
  const isEmpty = columns.every(({ values }) => values.every((value) => value === null || value === 0))
  return (
    <section className="panel dashboard-chart" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {says}
      {isEmpty ? (
        <p className="hint dashboard-empty">{t('dashboard.empty')}</p>
      ) : (
        <DrawnChart
          title={title}
          shape={shape}
          categories={categories}
          series={drawn.map(({ title: name, past, values }) => ({ name, past, values }))}
        />
      )}
      <p className="metric-tools">
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={`${t('dashboard.table')} ${title}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t('dashboard.table')}
        </Button>
      </p>
      <div className={isOpen ? 'chart-numbers' : 'chart-numbers chart-numbers-closed'}>
        <ChartTable title={title} categories={categories} columns={columns} />
      </div>
    </section>
  )
}
