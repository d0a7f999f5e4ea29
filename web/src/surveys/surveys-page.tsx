export const SurveysPage = () => null
