export const NewAccountPage = () => null
