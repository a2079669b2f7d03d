import { Button } from 'antd'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/language'

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer])

/** Told apart by their order and, in bars, by a pattern too: a print has no colour. */
const COLOURS = [
  ...['#1f4e8c', '#c07a1c', '#3f7f5f', '#7a5ea8', '#a0527a', '#4f8fa8', '#8c8c3c', '#5c5c5c', '#b05a3c', '#7fa3cf'],
]

export interface DrawnSeries {
  readonly name: string
  /** Whether it is of the period that lies beside: drawn fainter. */
  readonly past: boolean
  /** One a category; null leaves a gap. */
  readonly values: readonly (number | null)[]
}

export interface DrawnChartProps {
  readonly title: string
  readonly shape: 'line' | 'bar' | 'stacked'
  readonly categories: readonly string[]
  readonly series: readonly DrawnSeries[]
  /** Whether the axis may begin elsewhere than at nought. */
  readonly scaled?: boolean
}

const written = (value: unknown): string =>
  typeof value === 'number' ? (Number.isInteger(value) ? String(value) : value.toFixed(2)) : '—'

/** A series with its colour; the past has that of what it lies beside. */
function drawnSeries({ shape, series }: DrawnChartProps): readonly object[] {
  // The past comes in the order of what it lies beside, whether after each of it or after all.
  const order = { now: 0, past: 0 }
  return series.map(({ name, past, values }) => {
    const own = past ? order.past++ : order.now++
    const color = COLOURS[own % COLOURS.length]
    const common = { name, data: values, itemStyle: { color, opacity: past ? 0.45 : 1 } }
    return shape === 'line'
      ? { ...common, type: 'line', connectNulls: false, lineStyle: { color, type: past ? 'dashed' : 'solid' } }
      : { ...common, type: 'bar', barMaxWidth: 28, ...(shape === 'stacked' ? { stack: 'all' } : {}) }
  })
}

/** A chart with its picture to keep; what it draws stands in a table beside it. */
export function DrawnChart(props: DrawnChartProps) {
  const { t } = useWords()
  const { title, shape, categories, series, scaled = false } = props
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<echarts.ECharts>(null)
  useEffect(() => {
    if (place.current === null) return
    const drawn = echarts.init(place.current)
    chart.current = drawn
    drawn.setOption({
      animation: false,
      aria: { enabled: true, decal: { show: shape !== 'line' && series.length > 1 } },
      grid: { left: 48, right: 16, top: series.length > 1 ? 40 : 16, bottom: 28 },
      ...(series.length > 1 ? { legend: { type: 'scroll', top: 4 } } : {}),
      tooltip: { trigger: 'axis', valueFormatter: written },
      xAxis: { type: 'category', data: categories },
      yAxis: { type: 'value', scale: scaled },
      series: drawnSeries({ title, shape, categories, series }),
    })
    const fit = (): void => drawn.resize()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      drawn.dispose()
    }
  }, [title, shape, categories, series, scaled])
  const keep = (): void => {
    const link = document.createElement('a')
    link.href = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }) ?? ''
    link.download = `${title}.png`
    link.click()
  }
  return (
    <>
      <div className="metric-chart" ref={place} role="img" aria-label={title} />
      <p className="metric-tools">
        <Button size="small" aria-label={`${t('evaluation.picture')} ${title}`} onClick={keep}>
          {t('evaluation.picture')}
        </Button>
      </p>
    </>
  )
}
