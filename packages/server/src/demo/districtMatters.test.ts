import { act, type Matter, type PersonId, type Role, type UnitId } from '@hengjian/casework'
import { currentWorkflow } from '@hengjian/casework/workflows'
import { districtMatters, type MatterCourse, specialMatters } from '@hengjian/district'
import { type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'

const ROLES: Readonly<Record<string, Role>> = {
  jiancha: 'residentProcurator',
  lunzhi: 'rotatingProcurator',
  bumen: 'departmentProcurator',
  weijian: 'minorsProcurator',
  zhuli: 'assistantProcurator',
  shuji: 'clerk',
  shujier: 'clerk',
  anguan: 'caseManager',
  kongshen: 'petitionClerk',
  fuzeren: 'departmentHead',
  lingdao: 'chief',
  gongan: 'policeLiaison',
  faguan: 'residentJudge',
  lvshi: 'dutyLawyer',
  xinli: 'counsellor',
}
const NEEDS_HANDLER: Readonly<Record<string, string>> = {
  clue: 'assign',
  petition: 'route',
  caseAcceptance: 'allocate',
  filingSupervision: 'open',
  investigationSupervision: 'open',
  custodyNecessity: 'open',
  pleaLeniency: 'accept',
  identityCheck: 'open',
  jointResolution: 'identify',
  earlyIntervention: 'assign',
}

/** Goes a course through the engine alone; whom the roster would propose is the department's procurator. */
function gone({ workflow, origin, steps }: MatterCourse): Matter {
  const definition = currentWorkflow(workflow)
  if (definition === undefined) throw new Error(`no workflow ${workflow}`)
  let matter: Matter | null = null
  let handler = ''
  for (const { by, at, action, form, reason = null, sealed = {}, file } of steps) {
    const login = by === 'handler' ? handler : by
    const roles = [ROLES[login] ?? 'citizen']
    const told = action === 'register' && origin !== undefined ? { facts: '由发现带入的事实。' } : {}
    const opened = action === 'open' && origin !== undefined ? { facts: '由发现带入的事实。', unit: '石桥派出所' } : {}
    const proposed = NEEDS_HANDLER[workflow] === action ? { handler: ['bumen'] } : {}
    const files = file === undefined ? {} : { [file.field]: ['file'] }
    const kept = Object.fromEntries(Object.keys(sealed).map((name) => [name, true]))
    const filled = { ...told, ...opened, ...proposed, ...form, ...files, ...kept }
    if (Array.isArray(filled['handler'])) handler = String(filled['handler'][0])
    if (definition.actions[action]?.makes === 'handler') handler = login
    const outcome = act(definition, matter, {
      ...{ action, at, form: filled, reason, expectedVersion: matter?.version ?? 0 },
      actor: { id: login as PersonId, roles, unit: login === 'gongan' ? ('松涧派出所' as UnitId) : null },
    })
    if (!outcome.ok) throw new Error(`${workflow} ${action} by ${login}: ${JSON.stringify(outcome.refusals)}`)
    matter = outcome.matter
  }
  if (matter === null) throw new Error('no step')
  return matter
}

const anchored = (text: string): readonly MatterCourse[] =>
  districtMatters({ seed: 20_261_124, anchor: parseInstant(text)?.instant ?? (0 as Instant) })

describe('the matters of a district', () => {
  it.each(['2026-11-26T13:30:00+08:00', '2026-03-01T00:20:00+08:00', '2027-01-04T23:50:00+08:00'])(
    'go their ways by the workflows, whenever the anchor is: %s',
    (anchor) => {
      const states = anchored(anchor).map((course) => `${course.id} ${gone(course).state}`)
      expect(states).toEqual([
        'clue-fresh registered',
        'clue-sealed registered',
        'clue-material returnedForMaterial',
        'clue-assigned assigned',
        'clue-verifying verifying',
        'clue-overdue verifying',
        'clue-reviewing reviewing',
        'clue-disposed disposed',
        'clue-archived archived',
        'clue-refused archived',
        'filing-tracked tracking',
        'filing-overdue reasonRequested',
        'filing-served reasonRequested',
        'filing-archived archived',
        'investigation-found found',
        'investigation-verified verified',
        'investigation-toSign noticeDraft',
        'investigation-toDecide correctionApproval',
        'investigation-oral oralCorrected',
        'investigation-waiting noticeServed',
        'investigation-overdue noticeServed',
        'investigation-answered replied',
        'investigation-recheck recheck',
        'investigation-archived archived',
        'investigation-dismissed closed',
        'patrol-archived archived',
        'patrol-signed signed',
        'patrol-underWay inProgress',
        'patrol-planned planned',
        'petition-received received',
        'petition-processing processing',
        'petition-archived archived',
        'acceptance-reviewing reviewing',
        'acceptance-supplement supplementing',
        'acceptance-executed executed',
        'custody-served served',
        'custody-accepted accepted',
        'lane-fast policeFast',
        'lane-fastLate policeFast',
        'lane-accepted accepted',
        'lane-lawyer lawyerRequested',
        'lane-lawyerLate lawyerRequested',
        'lane-heard heard',
        'lane-signed pleaSigned',
        'lane-prosecuted prosecuted',
        'lane-prosecutedToo prosecuted',
        'lane-prosecutedThird prosecuted',
        'lane-session1 scheduled',
        'lane-session2 scheduled',
        'lane-retracted retracted',
        'lane-sentenced sentenced',
        'lane-sentencedToo sentenced',
        'lane-tried tried',
        'lane-executed executed',
        'diversion-submitted submitted',
        'diversion-assessed assessed',
        'diversion-reconciling reconciling',
        'diversion-opined opined',
        'diversion-following following',
        'diversion-archived archived',
        'diversion-arrested closed',
        'intervention-requested requested',
        'intervention-looking inProgress',
        'intervention-advised advised',
        'intervention-archived archived',
        'intervention-joined handedOver',
        'intervention-fromCase inProgress',
      ])
    },
  )

  it.each(['2026-11-26T13:30:00+08:00', '2026-03-01T00:20:00+08:00'])('of special work go theirs too: %s', (anchor) => {
    const at = parseInstant(anchor)?.instant ?? (0 as Instant)
    const courses = specialMatters({ seed: 20_261_124, anchor: at })
    expect(courses.map((course) => `${course.id} ${gone(course).state}`)).toEqual([
      'model-swift published',
      'model-taken published',
      'model-hidden review',
      'session-closed closed',
      'session-today prepared',
      'session-tomorrow prepared',
      'identity-answered fedBack',
      'conflict-closed closed',
      'conflict-underWay inProgress',
    ])
    expect(courses.flatMap(({ steps }) => steps.filter((step) => step.at > at))).toEqual([])
  })

  it.each(['2026-11-26T07:59:00+08:00', '2026-11-26T13:30:00+08:00', '2026-11-26T23:50:00+08:00'])(
    'hold or begin each session of a child within the day of its booking: %s',
    (anchor) => {
      const at = parseInstant(anchor)?.instant ?? (0 as Instant)
      const sessions = specialMatters({ seed: 20_261_124, anchor: at })
        .filter(({ workflow }) => workflow === 'minorsSession')
        .map((course) => ({ course, matter: gone(course) }))
      expect(sessions.map(({ matter }) => matter.state)).toEqual(['closed', 'prepared', 'prepared'])
      for (const { course, matter } of sessions) {
        const [booking, preparing] = course.steps
        const session = parseInstant(String(preparing?.form['sessionAt']))?.instant ?? (0 as Instant)
        expect(session - (booking?.at ?? 0)).toBeLessThanOrEqual(24 * 3_600_000)
        expect(matter.state === 'closed' || session > at).toBe(true)
      }
    },
  )

  it('are the same for the same seed and anchor, and say nothing of what comes after it', () => {
    const text = '2026-11-26T13:30:00+08:00'
    expect(anchored(text)).toEqual(anchored(text))
    const anchor = parseInstant(text)?.instant ?? 0
    expect(anchored(text).flatMap(({ steps }) => steps.filter(({ at }) => at > anchor))).toEqual([])
  })
})
