import Testing

@Suite struct GitBookTests {}
