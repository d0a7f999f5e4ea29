export const EditSurveyPage = () => null
