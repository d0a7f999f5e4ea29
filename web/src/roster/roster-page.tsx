export const RosterPage = () => null
