export const QuestionnairePage = () => null
