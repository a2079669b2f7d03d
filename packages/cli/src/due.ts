export const due = async (): Promise<2> => 2
