interface Lists {
  operatingDays?: string[] | null
  facilities?: string[] | null
  images?: string[] | null
}

/** What was sent of a place as its row takes it: no list is an empty one there. */
export function rowOf<Sent extends Lists>({ operatingDays, facilities, images, ...rest }: Sent) {
  return {
    ...rest,
    ...(operatingDays !== undefined && { operatingDays: operatingDays ?? [] }),
    ...(facilities !== undefined && { facilities: facilities ?? [] }),
    ...(images !== undefined && { images: images ?? [] })
  }
}
