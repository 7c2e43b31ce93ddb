import type { Language } from '../texts.ts'
import type { Badge, BadgeKind } from './rules.ts'

interface Look {
  type: 'streak' | 'milestone' | 'pr' | 'completion'
  icon: string
  color: string
  text: Record<Language, (n: number, subject: string) => { title: string; description: string }>
}

/** How each kind of badge looks and what it says. */
const looks: Record<BadgeKind, Look> = {
  days: {
    type: 'streak',
    icon: '🔥',
    color: '#F97316',
    text: {
      en: n => ({ title: `${n}-day streak`, description: `Training on ${n} days in a row.` }),
      th: n => ({ title: `ฝึกต่อเนื่อง ${n} วัน`, description: `ฝึกติดต่อกัน ${n} วัน` })
    }
  },
  weeks: {
    type: 'streak',
    icon: '📅',
    color: '#EF4444',
    text: {
      en: n => ({ title: `${n}-week streak`, description: `Training in ${n} weeks in a row.` }),
      th: n => ({ title: `ฝึกต่อเนื่อง ${n} สัปดาห์`, description: `ฝึกทุกสัปดาห์ติดต่อกัน ${n} สัปดาห์` })
    }
  },
  sessions: {
    type: 'milestone',
    icon: '🏅',
    color: '#3B82F6',
    text: {
      en: n =>
        n === 1
          ? { title: 'First session', description: 'The first session is done.' }
          : { title: `${n} sessions`, description: `${n} sessions done.` },
      th: n =>
        n === 1 ? { title: 'การฝึกครั้งแรก', description: 'ฝึกครั้งแรกสำเร็จแล้ว' } : { title: `ฝึกครบ ${n} ครั้ง`, description: `ฝึกครบ ${n} ครั้งแล้ว` }
    }
  },
  hours: {
    type: 'milestone',
    icon: '⏱️',
    color: '#8B5CF6',
    text: {
      en: n => ({ title: `${n} hours`, description: `${n} hours of training.` }),
      th: n => ({ title: `ฝึกครบ ${n} ชั่วโมง`, description: `ฝึกรวมครบ ${n} ชั่วโมงแล้ว` })
    }
  },
  tonnes: {
    type: 'milestone',
    icon: '🏋️',
    color: '#10B981',
    text: {
      en: n => ({ title: `${n} tonnes lifted`, description: `${n} tonnes lifted, all sets taken together.` }),
      th: n => ({ title: `ยกครบ ${n} ตัน`, description: `ยกน้ำหนักรวมทุกเซ็ตครบ ${n} ตัน` })
    }
  },
  pr: {
    type: 'pr',
    icon: '🏆',
    color: '#EAB308',
    text: {
      en: (n, exercise) =>
        n === 1
          ? { title: `First record: ${exercise}`, description: `The first personal record in ${exercise}.` }
          : { title: `${n} records: ${exercise}`, description: `${n} personal records in ${exercise}.` },
      th: (n, exercise) =>
        n === 1
          ? { title: `สถิติแรก: ${exercise}`, description: `ทำลายสถิติส่วนตัวครั้งแรกในท่า ${exercise}` }
          : { title: `${n} สถิติ: ${exercise}`, description: `ทำลายสถิติส่วนตัว ${n} ครั้งในท่า ${exercise}` }
    }
  },
  completion: {
    type: 'completion',
    icon: '🎓',
    color: '#14B8A6',
    text: {
      en: (_n, program) => ({ title: `Program completed: ${program}`, description: `Every session of ${program} is done.` }),
      th: (_n, program) => ({ title: `จบโปรแกรม: ${program}`, description: `ฝึกครบทุกครั้งของโปรแกรม ${program}` })
    }
  }
}

/** What a badge says in each language. */
export type Words = Record<Language, { title: string; description: string }>

/** How a badge looks and what it says, whoever reads. Its titles fit the column. */
export function describe({ kind, value, subject }: Badge) {
  const { type, icon, color, text } = looks[kind]
  const say = (language: Language) => {
    const { title, description } = text[language](value, subject ?? '')
    return { title: [...title].slice(0, 255).join(''), description }
  }
  const words: Words = { en: say('en'), th: say('th') }
  return { type, icon, color, words }
}
