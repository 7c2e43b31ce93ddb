import type { Texts } from '../texts.ts'
import { day, number, same, shortened, signed } from './figures.ts'

/** Everything that somebody can be told, in Thai. */
export const th: Texts = {
  scheduleCreated: ({ title, date, time, duration, place }) => ({
    title: `นัดหมายใหม่: ${title}`,
    message: `นัด ${title} ${day.th(date)} เวลา ${time} น. ระยะเวลา ${duration} นาที${place ? ` ที่ ${place}` : ''}`
  }),
  scheduleMoved: ({ title, date, time, place, previous, placeChanged }) => ({
    title: `เลื่อนนัดหมาย: ${title}`,
    message:
      (same({ date, time }, previous)
        ? `${title} ${day.th(date)} เวลา ${time} น. เปลี่ยนสถานที่`
        : `${title} เปลี่ยนเป็น ${day.th(date)} เวลา ${time} น. จากเดิม ${day.th(previous.date)} เวลา ${previous.time} น.`) +
      (placeChanged ? (place ? ` สถานที่ใหม่คือ ${place}` : ' ขณะนี้ยังไม่มีสถานที่') : '')
  }),
  scheduleCancelled: ({ title, date, time, reason }) => ({
    title: `ยกเลิกนัดหมาย: ${title}`,
    message: `${title} ${day.th(date)} เวลา ${time} น. ถูกยกเลิก${reason ? ` เหตุผล: ${reason}` : ''}`
  }),
  schedulesCreated: ({ sessions, title, first, last }) => ({
    title: `นัดหมายใหม่ ${sessions} ครั้ง${title ? `: ${title}` : ''}`,
    message: `นัดหมาย ${sessions} ครั้ง ครั้งแรก ${day.th(first.date)} เวลา ${first.time} น. ครั้งสุดท้าย ${day.th(last.date)} เวลา ${last.time} น.`
  }),
  schedulesMoved: ({ sessions, title, first, last }) => ({
    title: `เลื่อนนัดหมาย ${sessions} ครั้ง${title ? `: ${title}` : ''}`,
    message: `นัดหมาย ${sessions} ครั้งเปลี่ยนเวลาหรือสถานที่ ครั้งแรกเป็น ${day.th(first.date)} เวลา ${first.time} น. ครั้งสุดท้ายเป็น ${day.th(last.date)} เวลา ${last.time} น.`
  }),
  schedulesCancelled: ({ sessions, title, first, last, reason }) => ({
    title: `ยกเลิกนัดหมาย ${sessions} ครั้ง${title ? `: ${title}` : ''}`,
    message: `นัดหมาย ${sessions} ครั้ง ตั้งแต่ ${day.th(first.date)} เวลา ${first.time} น. ถึง ${day.th(last.date)} เวลา ${last.time} น. ถูกยกเลิก${reason ? ` เหตุผล: ${reason}` : ''}`
  }),
  scheduleMissed: ({ title, date, time }) => ({
    title: `ไม่ได้มาตามนัด: ${title}`,
    message: `${title} ${day.th(date)} เวลา ${time} น. ถูกบันทึกว่าไม่ได้มาตามนัด`
  }),
  confirmedByClient: ({ title, date, time, client }) => ({
    title: `${client} ยืนยันนัดหมาย: ${title}`,
    message: `${client} จะมาตามนัด ${title} ${day.th(date)} เวลา ${time} น.`
  }),
  cancelledByClient: ({ title, date, time, client, reason }) => ({
    title: `${client} ยกเลิกนัดหมาย: ${title}`,
    message: `${client} จะไม่มาตามนัด ${title} ${day.th(date)} เวลา ${time} น.${reason ? ` เหตุผล: ${reason}` : ''}`
  }),
  sessionRecorded: ({ title, date, duration, exercises, sets, volume }) => ({
    title: `บันทึกการฝึกแล้ว: ${title}`,
    message: `บันทึก ${title} ${day.th(date)} แล้ว: ${exercises} ท่า ${sets} เซ็ต${volume > 0 ? ` ${number.th(volume)} กก.` : ''} ใน ${duration} นาที`
  }),
  sessionRated: ({ title, date, client, rating, feedback }) => ({
    title: `${client} ให้คะแนน ${title}: ${rating} จาก 5`,
    message: `${client} ให้คะแนน ${title} ${day.th(date)} ${rating} จาก 5${feedback ? ` “${shortened(feedback)}”` : ''}`
  }),
  recordSet: ({ exercise, weight, delta }) => ({
    title: `สถิติใหม่: ${exercise}`,
    message:
      delta < 0
        ? `${exercise} ใช้น้ำหนักช่วยเพียง ${number.th(weight)} กก. (${signed.th(delta)} กก.) ดีที่สุดเท่าที่คุณเคยทำได้`
        : `${exercise} ${number.th(weight)} กก. (${signed.th(delta)} กก.) หนักที่สุดเท่าที่คุณเคยทำได้`
  }),
  badgeGranted: ({ title, description }) => ({ title: `เหรียญใหม่: ${title}`, message: description }),
  badgeGrantedToClient: ({ title, client }) => ({ title: `${client}: ${title}`, message: `${client} ได้รับเหรียญ “${title}”` }),
  programAssigned: ({ name, startDate, endDate, sessions }) => ({
    title: `โปรแกรมใหม่: ${name}`,
    message: `${name} เริ่ม ${day.th(startDate)} ถึง ${day.th(endDate)} ทั้งหมด ${sessions} ครั้ง`
  }),
  programEnded: ({ name, isCompleted, sessions }) => ({
    title: `${isCompleted ? 'จบโปรแกรม' : 'ยุติโปรแกรม'}: ${name}`,
    message:
      (isCompleted ? `เทรนเนอร์ของคุณบันทึกว่าจบโปรแกรม ${name} แล้ว` : `เทรนเนอร์ของคุณยุติโปรแกรม ${name} แล้ว`) +
      (sessions > 0 ? ` นัดหมายที่จะถึง ${sessions} ครั้งถูกยกเลิก` : '')
  }),
  programCompletedByClient: ({ name, client }) => ({
    title: `${client} จบโปรแกรม ${name}`,
    message: `${client} ฝึกครบทุกครั้งของโปรแกรม ${name} แล้ว`
  }),
  trainerAssigned: ({ trainer }) => ({
    title: `${trainer} เป็นเทรนเนอร์ของคุณแล้ว`,
    message: `${trainer} รับคุณเป็นลูกค้าแล้ว และสามารถนัดหมายและบันทึกการฝึกกับคุณได้`
  }),
  clientAssigned: ({ client }) => ({ title: `ลูกค้าใหม่: ${client}`, message: `${client} เป็นลูกค้าของคุณแล้ว` }),
  trainerReleased: ({ trainer }) => ({
    title: `${trainer} ไม่ได้เป็นเทรนเนอร์ของคุณแล้ว`,
    message: `คุณกับ ${trainer} ไม่ได้ฝึกด้วยกันแล้ว นัดหมายที่จะถึงถูกยกเลิก ประวัติการฝึกยังเป็นของคุณ`
  }),
  clientReleased: ({ client }) => ({
    title: `${client} ไม่ได้เป็นลูกค้าของคุณแล้ว`,
    message: `คุณกับ ${client} ไม่ได้ฝึกด้วยกันแล้ว นัดหมายที่จะถึงถูกยกเลิก`
  }),
  invitationEnded: ({ client, hasExpired }) => ({
    title: `${hasExpired ? 'คำเชิญหมดอายุ' : 'ถอนคำเชิญแล้ว'}: ${client}`,
    message: hasExpired ? `${client} ไม่ได้ตอบรับคำเชิญของคุณภายในเวลาที่กำหนด คุณเชิญใหม่ได้` : `คำเชิญถึง ${client} ถูกถอนแล้ว คุณเชิญใหม่ได้`
  })
}
