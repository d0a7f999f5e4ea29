export const SurveyPage = () => null
