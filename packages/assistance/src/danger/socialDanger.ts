import { choice, yesNo } from '../known'
import { BELOW_FIXED_TERM, FIXED_TERM, LIKELY_SENTENCES, TEN_YEARS } from '../likelySentence'
import { both, local, read, readItems, rules } from '../source'
import type { DangerScale, Indicator } from './scale'

const indicator = (points: number, zh: string, en: string, article: string, item?: string): Indicator => ({
  points,
  title: { zh, en },
  source: item === undefined ? rules(article) : readItems('SPP', article, item),
})
const yes = (field: string) => ({ field, is: [true] }) as const

/**
 * 社会危险性量化评估. The indicators are those of the law (Rules 129–133, 140); the points are the office's own setting, for there are no
 * official ones. Danger rests on evidence (Rules 135): a tick without evidence counts nothing.
 */
export const socialDanger: DangerScale = {
  id: 'socialDanger',
  version: 1,
  title: { zh: '社会危险性量化评估', en: 'Scale of social danger' },
  source: { status: 'local', basis: both(read('CPL', '81'), rules('128', '134', '135')).basis },
  asks: {
    evidenceOfCrime: yesNo('有证据证明有犯罪事实', 'Evidence of the facts of a crime'),
    likelySentence: choice('可能判处的刑罚', 'Likely sentence', LIKELY_SENTENCES),
    bailBreach: yesNo(
      '取保候审、监视居住期间违反规定，严重影响诉讼活动正常进行',
      'Breach of bail or residential surveillance that gravely impedes the proceedings',
    ),
    formerIntentionalCrime: yesNo('曾经故意犯罪', 'A former intentional crime'),
    identityUnknown: yesNo('不讲真实姓名、住址，身份不明', 'Identity unknown'),
    isMinor: yesNo('未成年人', 'A minor'),
    specialCondition: yesNo(
      '患有严重疾病、怀孕或者哺乳、系生活不能自理的人的唯一扶养人',
      'Gravely ill, pregnant, nursing, or the only one to care for somebody',
    ),
  },
  gates: {
    noArrestCondition: {
      title: { zh: '不具备逮捕的事实或者刑罚条件', en: 'No condition of arrest' },
      when: {
        any: [
          { field: 'evidenceOfCrime', is: [false] },
          { all: [BELOW_FIXED_TERM, { field: 'bailBreach', is: [false] }] },
        ],
      },
      advice: {
        zh: '没有证据证明有犯罪事实，或者不可能判处徒刑以上刑罚：不评分，只能建议不提请批准逮捕。',
        en: 'No evidence of crime, or no fixed term is likely: nothing is scored, and only “no arrest request” can be suggested.',
      },
      source: both(read('CPL', '81'), rules('128', '137', '139')),
    },
    mandatoryArrest: {
      title: { zh: '径行逮捕情形', en: 'Mandatory arrest' },
      when: {
        all: [
          { field: 'evidenceOfCrime', is: [true] },
          { any: [TEN_YEARS, { all: [FIXED_TERM, { any: [yes('formerIntentionalCrime'), yes('identityUnknown')] }] }] },
        ],
      },
      advice: {
        zh: '可能判处十年以上，或者可能判处徒刑以上且曾经故意犯罪、身份不明：应当逮捕，不评分。',
        en: 'Ten years are likely, or a fixed term with a former intentional crime or unknown identity: arrest is mandatory, nothing is scored.',
      },
      source: both(read('CPL', '81'), rules('136')),
    },
  },
  reminders: {
    minor: {
      title: { zh: '未成年人', en: 'A minor' },
      when: yes('isMinor'),
      advice: {
        zh: '由未检检察官办理，严格限制适用逮捕措施，按规则第463条审查监护、帮教条件。',
        en: "For the minors' procurator; arrest is strictly limited: look at care and support (Rules 463).",
      },
      source: both(read('CPL', '280'), rules('462', '463')),
    },
    specialCondition: {
      title: { zh: '可以监视居住的情形', en: 'Where residential surveillance is open' },
      when: yes('specialCondition'),
      advice: {
        zh: '符合逮捕条件的，可以在作出不批准逮捕决定的同时建议监视居住。',
        en: 'Where arrest would be open, residential surveillance may be suggested with a non-approval.',
      },
      source: both(read('CPL', '74'), rules('141')),
    },
    bailBreach: {
      title: { zh: '违反取保候审、监视居住规定', en: 'Breach of bail' },
      when: { all: [BELOW_FIXED_TERM, yes('bailBreach')] },
      advice: {
        zh: '可能判处徒刑以下刑罚的，严重影响诉讼活动正常进行的，可以逮捕。',
        en: 'Below a fixed term arrest is open only for a breach that gravely impedes the proceedings.',
      },
      source: rules('137'),
    },
  },
  limbs: {
    newCrime: {
      title: { zh: '可能实施新的犯罪', en: 'A new crime' },
      source: both(readItems('CPL', '81', '1'), rules('129')),
      indicators: {
        a1: indicator(9, '正在策划、组织或者预备实施新的犯罪', 'Planning or preparing a new crime', '129', '1'),
        a2: indicator(6, '扬言实施新的犯罪', 'Threatening to commit one', '129', '2'),
        a3: indicator(6, '多次作案、连续作案、流窜作案', 'Many, serial or roving crimes', '129', '3'),
        a4: indicator(
          4,
          '一年内曾因故意实施同类违法行为受到行政处罚',
          'Penalised for the like within a year',
          '129',
          '4',
        ),
        a5: indicator(5, '以犯罪所得为主要生活来源', 'Lives mainly on crime', '129', '5'),
        a6: indicator(3, '有吸毒、赌博等恶习', 'Drugs or gambling', '129', '6'),
      },
    },
    publicDanger: {
      title: { zh: '危害国家安全、公共安全或者社会秩序的现实危险', en: 'Danger to the public' },
      source: both(readItems('CPL', '81', '2'), rules('130')),
      indicators: {
        b1: indicator(9, '正在积极策划、组织或者预备实施重大违法犯罪', 'Actively planning grave acts', '130', '1'),
        b2: indicator(4, '曾因危害国家安全、公共安全或者社会秩序受到处罚', 'Formerly punished for such', '130', '2'),
        b3: indicator(
          8,
          '在危害国家安全、黑恶势力、恐怖活动、毒品犯罪中起组织、策划、指挥作用或者积极参加',
          'Leading or active in crimes of state security, mafia, terror or drugs',
          '130',
          '3',
        ),
      },
    },
    evidence: {
      title: { zh: '可能毁灭、伪造证据，干扰证人作证或者串供', en: 'Evidence and witnesses' },
      source: both(readItems('CPL', '81', '3'), rules('131')),
      indicators: {
        c1: indicator(
          8,
          '曾经或者企图毁灭、伪造、隐匿、转移证据',
          'Destroyed, forged or hid evidence, or tried',
          '131',
          '1',
        ),
        c2: indicator(8, '曾经或者企图威逼、利诱、收买证人', 'Threatened or bribed witnesses, or tried', '131', '2'),
        c3: indicator(
          5,
          '有同案犯在逃，重要证据尚未收集到位',
          'Accomplices at large, key evidence wanting',
          '131',
          '3',
        ),
      },
    },
    revenge: {
      title: { zh: '可能对被害人、举报人、控告人实施打击报复', en: 'Revenge' },
      source: both(readItems('CPL', '81', '4'), rules('132')),
      indicators: {
        d1: indicator(8, '扬言或者准备、策划实施打击报复', 'Threatening or preparing revenge', '132', '1'),
        d2: indicator(8, '曾经实施打击、要挟、迫害等行为', 'Attacked or blackmailed them before', '132', '2'),
        d3: indicator(5, '滋扰其正常生活、工作', 'Harassing their life or work', '132', '3'),
      },
    },
    escape: {
      title: { zh: '企图自杀或者逃跑', en: 'Suicide or escape' },
      source: both(readItems('CPL', '81', '5'), rules('133')),
      indicators: {
        e1: indicator(8, '着手准备自杀、自残或者逃跑', 'Started preparing', '133', '1'),
        e2: indicator(6, '曾经自杀、自残或者逃跑', 'Did so before', '133', '2'),
        e3: indicator(4, '有自杀、自残或者逃跑的意思表示', 'Said so', '133', '3'),
        e4: indicator(6, '曾经以暴力、威胁手段抗拒抓捕', 'Resisted arrest by force or threat', '133', '4'),
      },
    },
  },
  mitigation: {
    m1: indicator(4, '认罪认罚', 'Plea leniency', '140', '5'),
    m2: indicator(4, '达成和解协议，已经履行或者提供担保', 'Reconciled, performed or secured', '140', '4'),
    m3: indicator(3, '积极退赃、赔偿损失', 'Restitution or compensation', '140', '2'),
    m4: { points: 2, title: { zh: '取得被害人谅解', en: 'The victim forgives' }, source: rules('501') },
    m5: indicator(
      3,
      '主观恶性较小的初犯，共同犯罪中的从犯、胁从犯',
      'First offender of small malice, or accessory',
      '140',
      '2',
    ),
    m6: indicator(3, '自首、立功', 'Surrender or merit', '140', '2'),
    m7: indicator(
      3,
      '预备犯、中止犯，防卫过当、避险过当',
      'Preparation, discontinuance, excess in defence',
      '140',
      '1',
    ),
    m8: indicator(3, '过失犯罪，有悔罪表现，有效控制或者积极赔偿损失', 'Negligence with remorse', '140', '3'),
    m9: indicator(4, '未成年人或者在校学生，具备监护、帮教条件', 'Minor or student with supervision', '140', '6'),
    m10: indicator(4, '已满七十五周岁', '75 or older', '140', '7'),
    m11: {
      points: 3,
      title: { zh: '严重疾病、怀孕、哺乳、唯一扶养人', en: 'Illness, pregnancy, nursing, sole carer' },
      source: read('CPL', '74'),
    },
    m12: {
      points: 2,
      title: { zh: '有固定住所或者工作，能够提供保证人或者保证金', en: 'Fixed home or job, guarantor or deposit' },
      source: local,
    },
  },
  limbCap: 10,
  mitigationCap: 12,
  low: { score: 4, limb: 5 },
  high: { score: 12, limb: 8 },
  advice: {
    low: { zh: '社会危险性较低，可以建议不提请批准逮捕。', en: 'Low: no arrest request can be suggested.' },
    medium: {
      zh: '听取犯罪嫌疑人、辩护律师意见，必要时公开审查（规则281条），再作决定。',
      en: 'Hear suspect and lawyer, perhaps in an open review (Rules 281), then decide.',
    },
    high: { zh: '社会危险性较高，提请批准逮捕可以支持。', en: 'High: a request for arrest can be supported.' },
  },
}
