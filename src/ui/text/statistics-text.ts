// Text of the statistics tab. Sentence case, ready for translation.

export const view = "Review statistics";
export const open = "Open review statistics";
export const today = "Today";
export const remembered = "Remembered";
export const wanted = (share: string) => `${share} wanted`;
export const mastery = "Mastery";
export const all = "In all";
export const forecast = "Coming reviews";
export const retention = "Remembered by week";
export const days = "Days with reviews";
export const activeDays = (active: number, days: number) => `${active} of ${days} days`;
export const time = "Time";
export const byGlossary = "By glossary";
export const byActivity = "By activity";
export const name = "Name";
export const day = "Day";
export const week = "Week from";
export const due = "Due";
export const reviews = "Reviews";
export const spent = "Time";
export const none = "–";
export const notStarted = "not started";
export const table = "As a table";
