export const places = {
  code: 'Code',
  participations: 'Participations',
  notEntered: 'Not entered',
  millions: '{{millions}} m ₸',
  regions: {
    intro: 'The 17 regions and three cities that participants come from, as tiles of one size by KATO code.',
    howToRead:
      'The stronger the colour of a tile, the larger the figure; the number stands on the tile. A tile with a dashed rim has no figure. Few participants come from some regions: look at n and the interval in the table.',
    region: 'Region',
    noFigure: 'no figure',
    title: '{{indicator}} by home region',
    description:
      'Regions with a figure: {{count}} of 20. All of them stand in the table by code, with n, interval and bounds.',
  },
  countries: {
    intro: 'Where participants go, by country and by region of the world, with an indicator for each.',
    country: 'Host country',
    worldRegion: 'Region of the world',
    byRegion: 'By region of the world',
    byCountry: 'By country',
    howToRead:
      'Countries are in the order of how many went there. Participations that have begun are counted; those cancelled or excused are not.',
    regionTitle: '{{indicator}} by region of the world',
    regionDescription: 'Values: {{values}}. The line is the 95% interval, the light band the bounds.',
    countryTitle: 'Participations by host country',
    countryDescription: 'Drawn are {{drawn}} of {{all}} countries; the table has them all.',
  },
};
