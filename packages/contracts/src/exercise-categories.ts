/** The categories of the exercise library, in the order in which they are shown. On a card the category is free text. */
export const exerciseCategories = [
  { id: 1, name: 'legs', displayName: { en: 'Legs', th: 'ขา' }, icon: '🦵' },
  { id: 2, name: 'chest', displayName: { en: 'Chest', th: 'อก' }, icon: '🏋️' },
  { id: 3, name: 'back', displayName: { en: 'Back', th: 'หลัง' }, icon: '🔙' },
  { id: 4, name: 'shoulders', displayName: { en: 'Shoulders', th: 'ไหล่' }, icon: '🤷' },
  { id: 5, name: 'arms', displayName: { en: 'Arms', th: 'แขน' }, icon: '💪' },
  { id: 6, name: 'core', displayName: { en: 'Core', th: 'แกนกลางลำตัว' }, icon: '🎯' },
  { id: 7, name: 'cardio', displayName: { en: 'Cardio', th: 'คาร์ดิโอ' }, icon: '🏃' },
  { id: 8, name: 'flexibility', displayName: { en: 'Flexibility', th: 'ความยืดหยุ่น' }, icon: '🧘' }
] as const

export type ExerciseCategory = (typeof exerciseCategories)[number]['name']

export const exerciseCategoryNames = exerciseCategories.map(({ name }) => name) as ExerciseCategory[]
