import type { Language } from './language.ts';

export const spanish: Language = {
  tag: 'es',
  common:
    'el, la, los, las, de, del, y, en, que, un, una, para, con, por, su, se, es, no, nuestro, al, como, o, más, sus, este',
  words: {
    complaint: 'reclam*, queja*',
    times: 'horario, horarios, disponibilidad, tiempo, tiempos, plazo, de, es',
    gone: 'transcurrid*, sin, sin respuesta, pasados',
    minute: 'minuto, minutos, min',
    hour: 'hora, horas, h, hs, hrs, hr',
    day: 'día, días, d',
    week: 'semana, semanas',
    month: 'mes, meses',
    business: 'laborable, laborables, hábil, hábiles, laboral, laborales',
    hours:
      'horas laborables, horas hábiles, horario laboral, horario de atención, horario de oficina, horario comercial, horas laborales, horario de soporte, horario de servicio, jornada laboral, horas de trabajo, horario de trabajo, horas normales',
    always: 'naturales, corridos, corridas, calendario, las 24 horas, 24 horas, todo el día',
    'next-day':
      'siguiente día hábil, siguiente día laborable, próximo día hábil, próximo día laborable, día hábil siguiente, día laborable siguiente, mismo día hábil',
    number:
      'un=1, una=1, uno=1, dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9, diez=10, doce=12, quince=15, veinte=20, veinticuatro=24, treinta=30, cuarenta y ocho=48, setenta y dos=72, media=0.5, medio=0.5',
    ordinal:
      'primer=1, primera=1, primero=1, 1er=1, segundo=2, segunda=2, tercer=3, tercera=3, tercero=3, cuarto=4, cuarta=4, quinto=5',
    to: 'a, y, hasta, al, o',
    every: 'cada, por',
    hourly: 'por hora',
    daily: 'diario, diaria, diariamente, a diario, cada día, diarias, diarios',
    weekly: 'semanal, semanalmente, semanales',
    monthly: 'mensual',
    within:
      'en, dentro de, menos de, máximo, plazo, no más de, inferior a, en un plazo, a más tardar',
    response:
      'responden, se responde, se responden, contestan, atienden, atendemos, se atienden, respuesta, primera respuesta, respuesta inicial, responder, responde, respondemos, responderá, acuse de recibo, atención, contacto, reacción, confirmación, atendido, acusamos recibo, contestación, contestar, contestamos, asignación, contactará, contacta, acusa recibo, confirmar',
    resolution:
      'resuelven, resolvemos, solucionan, solucionamos, resolución, resuelto, solución, solucionar, reparación, resolver, restablecimiento, restauración, cierre, recuperación, resuelve, corrección, resolverá, respuesta definitiva, respuesta final, soluciona, resuelta, decisión, resolutiva',
    update:
      'actualización, actualizaciones, seguimiento, informe, informes, informe de estado, notificación, avance, avances, comunicación, comunicaciones, reporte, reportes, frecuencia',
    raise: 'escalamiento, escalado, escalada, escalación, escalar, escala',
    'other-time':
      'asignado, asignada, asignación, mantenimiento, disponibilidad, cumplimiento, análisis, causa raíz, planificación, preaviso, visita, in situ, porcentaje, conservación, capacitación, en sitio, diagnóstico',
    rca: 'análisis de causa raíz, rca',
    level:
      'nivel, niveles, escalón, nivel de escalamiento, nivel de escalado, escalamiento, línea, n, instancia, escalado',
    step: 'paso, etapa, fase, contacto',
    severity:
      'severidad, prioridad, prioridades, criticidad, gravedad, urgencia, impacto, p, s, nivel de severidad, nivel de prioridad, tipo de incidencia, categoría, clase, tipo de incidente, clasificación, tipo, tipo de falla',
    'severity-name':
      'críticos=1, críticas=1, urgentes=1, altas=2, altos=2, graves=2, medias=3, medios=3, moderadas=3, normales=3, bajas=4, bajos=4, leves=4, menores=4, crítico=1, crítica=1, urgente=1, muy alta=1, muy alto=1, emergencia=1, bloqueante=1, alta=2, alto=2, mayor=2, grave=2, importante=2, media=3, medio=3, moderada=3, moderado=3, normal=3, estándar=3, baja=4, bajo=4, menor=4, leve=4, muy baja=5, muy bajo=5, consulta=5, información=5, solicitud=5, informativa=5, petición=5, planificada=5, no crítico=4, no crítica=4, fatal=1, severo=2, severa=2, mínimo=5, mínima=5',
    role: 'gerente, director, directora, jefe, jefa, equipo, coordinador, coordinadora, supervisor, supervisora, responsable, agente, soporte, mesa, servicio, departamento, ingeniero, ingeniería, encargado, encargada, técnico, presidente, defensor, atención al cliente, especialista, especialistas, gerencia, líder, ejecutivo, ceo, cto, analista, administrador, centro, dirección, oficial, jefatura, operador, gestor, unidad, área, subgerente, noc, asesor',
    outside:
      'defensor, defensoría, superintendencia, ombudsman, regulador, osiptel, profeco, condusef, indecopi, ministerio, consumo, tribunal, arbitraje, libro de reclamaciones',
    name: 'nombre, persona, persona de contacto, nombres',
    designation:
      'cargo, rol, puesto, función, responsable, contacto, área, equipo, departamento, quién, a quién, escala a, posición, escalar a, encargado, punto de contacto, a quién contactar',
    contact:
      'contacto, datos de contacto, contactos, canal, canales, cómo, medio, medios, vía, información de contacto',
    email: 'correo, correo electrónico, email, e-mail, mail, buzón, correos',
    phone:
      'teléfono, tel, telefono, móvil, celular, llamada, llamar, línea, número, telefónico, telefónica, central telefónica, llame, línea directa, teléfonos, telefónicamente, línea gratuita, cel',
    form: 'formulario, formulario web, formulario de contacto',
    chat: 'chat, chat en línea, chat en vivo, teams',
    whatsapp: 'whatsapp',
    portal:
      'portal, portal de clientes, ticket, página web, sitio web, web, plataforma, en línea, extranet, mesa de ayuda virtual, portal del cliente',
    post: 'dirección, correo postal, carta, domicilio, por escrito, presencial, oficina, personalmente',
    plan: 'plan, planes, contrato, paquete, modalidad, servicio contratado, básico, premium, oro, plata, bronce, tipo de soporte, estándar=0, suscripción, edición',
    describe:
      'descripción, definición, ejemplo, ejemplos, observaciones, criterio, criterios, detalle, condición, situación, comentarios, cuándo, significado, definiciones, caso, alcance',
    extension: 'ext, extensión, anexo, interno',
    weekday:
      'lunes=1, martes=2, miércoles=3, jueves=4, viernes=5, sábado=6, sábados=6, domingo=0, domingos=0, lun=1, vie=5, sab=6, dom=0',
    'working-days': 'días laborables, días hábiles, días laborales, entre semana',
    'all-days': 'todos los días, 7 días, cada día',
    counted:
      'cuentan, contados, contadas, calculan, medidos, miden, computan, expresados, expresadas, aplican, tiempos, plazos, entienden, corresponden, se refieren, refieren, durante, dentro del, computados, computa, los tiempos, aplica',
    sales:
      'ventas, comercial, empleo, prensa, privacidad, trabaja con nosotros, presupuesto, marketing, recursos humanos',
    related:
      'artículos relacionados, ver también, artículos recomendados, relacionados, te puede interesar, más información, temas relacionados, lea también',
    after:
      'después, tras, transcurrido, transcurridos, transcurridas, pasado, pasados, si, luego de, más de, sin, vencido, a partir de, superado',
    not: 'no, sin, nunca, ninguna, ninguno, insatisf*',
    reference:
      'número de ticket, número de caso, número de incidencia, referencia, número de reclamo, número de reclamación, id del ticket, folio, número de solicitud, número de radicado, código de reclamo, número de expediente, nº de ticket',
    needed:
      'obligatorio, obligatoria, necesario, requerido, requiere, indicar, indicando, debe, imprescindible, proporcionar, tener a mano, se requiere, adjuntar, citar, mencionar, facilitar',
    topic:
      'escalamiento, escalado, reclamo*, reclamacion*, sla, soporte, incidencia*, tiempo de respuesta, prioridad*, severidad, queja*, nivel de servicio',
    onward: 'luego, después, finalmente',
    via: 'por, vía, mediante, a través de, través',
  },
};
