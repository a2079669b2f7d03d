import type { MetricCourseDto } from '@hengjian/contract/evaluation'
import { Button } from 'antd'
import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/language'

echarts.use([LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer])

interface MetricChartProps {
  readonly title: string
  readonly shape: MetricCourseDto['shape']
  readonly points: readonly { readonly name: string; readonly figure: MetricCourseDto['months'][number]['figure'] }[]
}

/** Per cent for rates; what has no value leaves a gap in the line. */
const shown = (shape: MetricCourseDto['shape'], value: number | null): number | null =>
  value === null ? null : shape === 'percent' ? value * 100 : value

/** A metric month by month, drawn; the table below says the same. */
export function MetricChart({ title, shape, points }: MetricChartProps) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<echarts.ECharts>(null)
  useEffect(() => {
    if (place.current === null) return
    const drawn = echarts.init(place.current)
    chart.current = drawn
    drawn.setOption({
      animation: false,
      aria: { enabled: true },
      grid: { left: 48, right: 16, top: 16, bottom: 28 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? value.toFixed(2) : '—'),
      },
      xAxis: { type: 'category', data: points.map(({ name }) => name) },
      yAxis: { type: 'value', scale: shape === 'ratio' },
      series: [
        {
          type: 'line',
          name: title,
          connectNulls: false,
          lineStyle: { color: '#1f4e8c' },
          itemStyle: { color: '#1f4e8c' },
          data: points.map(({ figure }) => shown(shape, figure.value)),
        },
      ],
    })
    const fit = (): void => drawn.resize()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      drawn.dispose()
    }
  }, [title, shape, points])
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
        <Button size="small" onClick={keep}>
          {t('evaluation.picture')}
        </Button>
      </p>
    </>
  )
}
