export const NewSurveyPage = () => null
